import { NotFound } from '../../screen/NotFound.tsx';

export const DutyPage = () => <NotFound />;
