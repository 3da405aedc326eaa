import { NotFound } from '../../screen/NotFound.tsx';

export const NewTicketPage = () => <NotFound />;
