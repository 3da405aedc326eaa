import { NotFound } from '../../screen/NotFound.tsx';

export const BoardPage = () => <NotFound />;
