import { NotFound } from '../../screen/NotFound.tsx';

export const SocPage = () => <NotFound />;
