import { value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { communeOf, DISTRICT } from '../../world/places.ts';
import { between, count } from '../../world/random.ts';
import type { World } from '../../world/world.ts';

/** Pillars of the framework of 922/QĐ-BTTTT with their highest scores. */
const PILLARS = {
  awareness: 100,
  institutions: 100,
  infrastructure: 100,
  human_resources: 100,
  cybersecurity: 100,
  digital_government: 200,
  digital_economy: 150,
  digital_society: 150,
} as const;

/** A self-assessment of a quarter; the total is the sum of its pillars, in points of 1,000. */
export function selfAssessment(world: World, unit: string, period: Period): Figures {
  const level = between(world.draw, 0.6, 0.78, 'maturity', unit) + (unit === DISTRICT.id ? 0.06 : 0);
  const scores = Object.entries(PILLARS).map(([pillar, highest]) => {
    const share = Math.min(0.98, level + between(world.draw, -0.08, 0.1, pillar, unit, period.key));
    return [pillar, Math.round(highest * share * 10) / 10] as const;
  });
  const total = Math.round(scores.reduce((sum, [, score]) => sum + score, 0) * 10) / 10;
  const figures = Object.fromEntries(
    scores.map(([pillar, score]) => [`digital_transformation.${pillar}`, value(score)]),
  );
  return {
    'digital_transformation.dti_score': value(total),
    ...figures,
  };
}

/** Counts of a commune: teams in its villages, and criteria for which it has shown no evidence. */
export function communeCounts(world: World, unit: string, period: Period): Figures {
  return {
    'digital_transformation.community_teams': value(communeOf(unit).villages),
    'digital_transformation.criteria_missing_evidence': value(count(world.draw, 1.2, 'evidence', unit, period.key)),
  };
}
