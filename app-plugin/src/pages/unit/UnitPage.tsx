import { NotFound } from '../../screen/NotFound.tsx';

export const UnitPage = () => <NotFound />;
