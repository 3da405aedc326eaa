import type { DataFrame, DataLink } from '@grafana/data';

const TICKET_PAGE = '/a/vnioc-operations-app/tickets';

/** A row of a ticket leads to the ticket's page; other frames stay as they are. */
export function linkTickets(frame: DataFrame, title: string): DataFrame {
  const isTicket = ['id', 'title', 'lead_id'].every((name) => frame.fields.some((field) => field.name === name));
  if (!isTicket) return frame;
  const link: DataLink = { title, url: `${TICKET_PAGE}/\${__data.fields.id}` };
  return {
    ...frame,
    fields: frame.fields.map((field) =>
      field.name === 'id' || field.name === 'title' ? { ...field, config: { ...field.config, links: [link] } } : field,
    ),
  };
}
