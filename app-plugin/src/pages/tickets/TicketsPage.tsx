import { NotFound } from '../../screen/NotFound.tsx';

export const TicketsPage = () => <NotFound />;
