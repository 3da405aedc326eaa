interface Known {
  readonly id: string;
}

/** The places that cards keep while somebody works on them: what is new comes last, so that nothing moves under a thumb. */
export const placesWith = (places: readonly string[], cards: readonly Known[]): readonly string[] => {
  const fresh = cards.filter(({ id }) => !places.includes(id)).map(({ id }) => id);
  return fresh.length === 0 ? places : [...places, ...fresh];
};

export const atTheirPlaces = <T extends Known>(places: readonly string[], cards: readonly T[]): readonly T[] => {
  const place = new Map(places.map((id, at) => [id, at]));
  return cards.toSorted((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0);
};
