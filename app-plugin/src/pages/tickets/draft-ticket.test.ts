import { draftOf, missingInDraft, ticketOfDraft } from './draft-ticket.ts';

const domainOf = (indicator: string) => (indicator === 'health.cases' ? 'health' : undefined);
const from = (query: string) => draftOf(new URLSearchParams(query), domainOf);

describe('a ticket that a person opens', () => {
  test('begins with what the address says', () => {
    expect(from('kind=citizen_report&unit=c-1&domain=culture')).toMatchObject({
      ...{ kind: 'citizen_report', unit: 'c-1', domain: 'culture' },
    });
    expect(from('unit=c-1&indicator=health.cases')).toMatchObject({ kind: 'phone_report', domain: 'health' });
  });

  test('is a complaint where a figure of a period is meant', () => {
    const draft = { ...from('unit=c-1&indicator=health.cases&period=2024-06'), text: 'Sai số ca' };
    expect(missingInDraft(draft)).toEqual([]);
    expect(ticketOfDraft(draft)).toEqual({
      ...{ kind: 'figure_complaint', severity: 'warning', text: 'Sai số ca', indicator: 'health.cases' },
      figure: { indicator: 'health.cases', unit: 'c-1', period: '2024-06' },
    });
  });

  test('an order needs who handles it, its number and its deadline', () => {
    const draft = { ...from('kind=instruction&unit=c-1&domain=health'), text: 'Kiểm tra ngay' };
    expect(missingInDraft(draft)).toEqual(['lead', 'documentNumber', 'due']);
    expect(missingInDraft({ ...draft, lead: 'c-1', documentNumber: '12/CV', due: 'thứ Sáu' })).toEqual(['due']);
  });

  test('names nobody where nobody was named', () => {
    const draft = { ...from('unit=c-1&domain=health'), text: 'Mất nước' };
    expect(ticketOfDraft(draft)).not.toHaveProperty('person');
    expect(ticketOfDraft({ ...draft, phone: '0912 345 678' })).toMatchObject({ person: { phone: '0912 345 678' } });
  });

  test('does not take a kind that only machines open', () => {
    expect(from('kind=late_data').kind).toBe('phone_report');
  });
});
