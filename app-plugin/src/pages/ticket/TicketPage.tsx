import { NotFound } from '../../screen/NotFound.tsx';

export const TicketPage = () => <NotFound />;
