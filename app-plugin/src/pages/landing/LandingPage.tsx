import { Navigate } from 'react-router-dom';
import { useOffice } from '../../office/use-office.ts';
import { landingOf } from './landing-of.ts';

/** The first page follows the role: nobody has to look for their work. */
export const LandingPage = () => <Navigate replace to={landingOf(useOffice().me)} />;
