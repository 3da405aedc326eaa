import { NotFound } from '../../screen/NotFound.tsx';

export const SourcesPage = () => <NotFound />;
