import { NotFound } from '../../screen/NotFound.tsx';

export const OverviewPage = () => <NotFound />;
