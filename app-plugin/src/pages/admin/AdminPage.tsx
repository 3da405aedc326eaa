import { NotFound } from '../../screen/NotFound.tsx';

export const AdminPage = () => <NotFound />;
