import { NotFound } from '../../screen/NotFound.tsx';

export const AccountingPage = () => <NotFound />;
