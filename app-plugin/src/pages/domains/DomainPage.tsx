import { NotFound } from '../../screen/NotFound.tsx';

export const DomainPage = () => <NotFound />;
