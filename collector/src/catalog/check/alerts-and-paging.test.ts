import { checkTexts, SMALL_SITE } from '../../../test/fixtures/small-site.ts';

const SITE: Readonly<Record<string, string>> = {
  ...SMALL_SITE,
  'alerts.yaml': `labels:
  - { from: muc_do, to: severity, values: { cao: warning } }
  - { from: don_vi, to: unit, values: {} }
  - { from: linh_vuc, to: domain, values: { ngan_sach: budget } }
correlations:
  - id: two-signs
    name: Hai dấu hiệu
    nameEn: Two signs
    domain: budget
    kind: case.two
    severity: critical
    when:
      - { event: { domain: budget, kinds: [till.open] }, count: 3, distinct: till }
      - { state: { indicator: budget.rate, in: [critical] } }
    windowMinutes: 15
    by: unit
watchdogs:
  - { id: prometheus, alertname: Watchdog, labels: { kind: watchdog }, silentAfterMinutes: 5 }
importance:
  - { match: { kind: [indicator.state], severity: [critical] }, ticket: true, tell: [chair] }
  - { match: { kind: [indicator.state] }, ticket: false, tell: [] }
maintenance:
  - id: move
    match: { source: [treasury] }
    from: 2024-06-14T22:00:00+07:00
    to: 2024-06-15T05:00:00+07:00
    documentNumber: 1/TB
    reason: Chuyển máy chủ
recurrenceWindow: { amount: 3, unit: WD }
`,
  'paging.yaml': `mail: { host: mail.example, port: 587, from: ioc@example, userEnv: MAIL_USER, passwordEnv: MAIL_PASSWORD, tls: true }
gateways:
  - channel: sms
    url: https://sms.example/send
    headers: { Authorization: 'Bearer \${SMS_TOKEN}' }
    body: '{"to": "\${to}", "text": "\${text}"}'
channels:
  - { severities: [critical], channels: [sms, mail] }
  - { severities: [info, warning], channels: [mail] }
quiet:
  - { from: '21:00', to: '06:30', severities: [info], roles: [unit_contact] }
linkBase: https://ioc.example
`,
};

type Case = readonly [what: string, file: string, from: string, to: string, at: string, says: RegExp];

const ALERTS: readonly Case[] = (
  [
    ['a correlation in no domain', '    domain: budget\n', '    domain: money\n', 'domain: money', /no domain "money"/],
    ['a condition on no indicator', 'budget.rate', 'budget.rat', '{ state:', /no indicator "budget\.rat"/],
    ['a condition on events of no domain', '{ event: { domain: budget', '{ event: { domain: cash', 'cash', /no domain/],
    [
      'a window of nothing',
      'windowMinutes: 15',
      'windowMinutes: 0',
      'windowMinutes: 0',
      /"windowMinutes": 0 is below 1/,
    ],
    ['a condition of no known form', 'count: 3,', 'counts: 3,', '{ event:', /does not have the form: event \+ count/],
    ['states joined by a key of events', 'by: unit', 'by: till', 'by: till', /has a unit, not "till"/],
    [
      'a correlation of one event alone',
      `count: 3, distinct: till }\n      - { state: { indicator: budget.rate, in: [critical] } }`,
      'count: 1 }',
      '    when:',
      /waits for one event only/,
    ],
    ['a correlation that feeds itself', 'kind: case.two', 'kind: till.open', 'kind: till.open', /condition and result/],
    [
      'a second watchdog that barks alike',
      'importance:',
      '  - { id: other, alertname: Watchdog, labels: { kind: watchdog }, silentAfterMinutes: 9 }\nimportance:',
      '- { id: other',
      /cannot be told from "prometheus"/,
    ],
    [
      'a watchdog with an id that is taken',
      'importance:',
      '  - { id: prometheus, alertname: Bark, labels: {}, silentAfterMinutes: 9 }\nimportance:',
      '- { id: prometheus, alertname: Bark',
      /already stands in an earlier item/,
    ],
    [
      'a rule of importance that is never reached',
      'maintenance:',
      '  - { match: { kind: [indicator.state], unit: [c-1] }, ticket: true, tell: [] }\nmaintenance:',
      'unit: [c-1]',
      /never reached, because line 2/,
    ],
    ['importance for no domain', '{ kind: [indicator.state] }', '{ domain: [money] }', 'money', /no domain "money"/],
    ['telling nobody that exists', 'tell: [chair]', 'tell: [king]', 'king', /choose one of: chair/],
    ['maintenance of no source', 'source: [treasury]', 'source: [bank]', 'bank', /no source "bank"/],
    ['maintenance of everything', '{ source: [treasury] }', '{}', 'match: {}', /would silence every alert/],
    ['maintenance that ends first', '2024-06-15T05', '2024-06-14T05', 'to: 2024-06-14', /does not end/],
    ['maintenance on a day that is none', '2024-06-15T05', '2024-06-45T05', 'to: 2024-06-45', /no real instant/],
    ['an instant without a zone', '05:00:00+07:00', '05:00:00', 'to: 2024-06-15', /does not match the pattern/],
    [
      'two maintenances of one thing at one time',
      'recurrenceWindow',
      `  - id: again
    match: { source: [treasury], severity: [critical] }
    from: 2024-06-15T04:00:00+07:00
    to: 2024-06-15T06:00:00+07:00
    documentNumber: 2/TB
    reason: x
recurrenceWindow`,
      '- id: again',
      /cover the same at the same time/,
    ],
    ['a label for no severity of ours', 'cao: warning', 'cao: high', 'muc_do', /becomes "high", which is not in info/],
    ['a label for no domain', 'ngan_sach: budget', 'ngan_sach: tien', 'linh_vuc', /"tien", which is not in domains/],
    [
      'a label line that an earlier one hides',
      '  - { from: linh_vuc',
      '  - { from: don_vi, to: unit, values: { a: c-1 } }\n  - { from: linh_vuc',
      'values: { a: c-1 }',
      /this one is never used/,
    ],
    [
      'half a working day',
      'amount: 3, unit: WD',
      'amount: 2.5, unit: WD',
      'recurrenceWindow',
      /days are whole numbers/,
    ],
    ['a clock of no length', 'amount: 3, unit: WD', 'amount: 0, unit: WD', 'recurrenceWindow', /must be above 0/],
  ] as const
).map(([what, ...rest]) => [what, 'alerts.yaml', ...rest]);

const PAGING: readonly Case[] = (
  [
    ['a token in a header', 'Bearer ${SMS_TOKEN}', 'Bearer s3cr3t', 'Authorization', /looks like a password or key/],
    ['a token in the address', '.example/send', '.example/send?api_key=s3cr3t', 'url:', /looks like a password or key/],
    ['a token in the body', `'{"to"`, `'{"password": "x1", "to"`, 'body:', /looks like a password or key/],
    ['a name and password before the host', '//sms.example', '//a:b@sms.example', 'url:', /without name and password/],
    ['an address without TLS', 'https://sms', 'http://sms', 'url:', /must be https/],
    ['a link base without TLS', 'https://ioc', 'http://ioc', 'linkBase', /must be https/],
    ['a body that says nothing', '${text}', 'x', 'body:', /the body lacks \$\{text\}/],
    ['a body that is no JSON', '"${text}"}', '"${text}"', 'body:', /not JSON as "contentType" says/],
    ['a blank that nobody fills in', '"${to}"', '"${phone}"', 'body:', /nothing is filled in for \$\{phone\}/],
    ['a channel without a way out', '[sms, mail]', '[zalo, mail]', 'zalo', /"zalo" has no way out/],
    [
      'a line of channels that is never reached',
      'quiet:',
      '  - { severities: [warning], roles: [chair], channels: [mail] }\nquiet:',
      'roles: [chair]',
      /never reached, because line 2/,
    ],
    ['quiet hours without length', `to: '06:30'`, `to: '21:00'`, '- { from:', /begin and end at the same time/],
    ['quiet hours at no hour', `'21:00'`, `'25:00'`, '- { from:', /does not match the pattern/],
    ['a password without a user', ' userEnv: MAIL_USER,', '', 'mail:', /belong together/],
    ['a password for a variable', 'MAIL_PASSWORD', 'hunter2!', 'mail:', /does not match the pattern/],
    [
      'two gateways of one channel',
      'channels:\n',
      `  - { channel: sms, url: 'https://b.example', body: '"\${text}"' }\nchannels:\n`,
      'https://b.example',
      /one per channel/,
    ],
  ] as const
).map(([what, ...rest]) => [what, 'paging.yaml', ...rest]);

const DEADLINES: readonly Case[] = [
  [
    'a route that gives half a working day',
    'routes.yaml',
    '    sop: sop.audit\n',
    '    sop: sop.audit\n    deadlines: { resolve: { amount: 1.5, unit: WD, from: step } }\n',
    'deadlines:',
    /1.5 WD: days are whole numbers/,
  ],
  [
    'a stretch counted from the due instant',
    'routes.yaml',
    '    sop: sop.audit\n',
    '    sop: sop.audit\n    deadlines: { resolve: { amount: 1, unit: WD, from: due } }\n',
    'deadlines:',
    /choose one of: ticket, step/,
  ],
  [
    'a stretch that does not exist',
    'routes.yaml',
    '    sop: sop.audit\n',
    '    sop: sop.audit\n    deadlines: { wait: { amount: 1, unit: WD, from: step } }\n',
    'deadlines:',
    /keys that exist: verify, accept, resolve, close/,
  ],
  [
    'a default rung that waits for nothing',
    'routes.yaml',
    'fallback:',
    `defaults:
  deadlines:
    verify: { amount: 8, unit: WH, from: ticket }
    accept: { amount: 1, unit: WH, from: step }
    resolve: { amount: 5, unit: WD, from: step }
    close: { amount: 1, unit: WD, from: step }
  escalation:
    - { to: [chair], when: overdue }
fallback:`,
    '    - { to: [chair]',
    /"overdue" needs the key "after"/,
  ],
  [
    'a route for an unknown mode',
    'routes.yaml',
    'severity: [critical]',
    'mode: [watch]',
    'watch',
    /choose one of: monitor, monitor_operate/,
  ],
];

const STEP = `  - { id: b1, role: unit_contact, action: Kiểm tra, actionEn: Check, deadline: { amount: 2, unit: WH, from: ticket }, evidence: Biên bản }`;
const second = (milestone: string) => `${STEP.replace(', role', `, milestone: resolve, role`)}
  - { id: b2, milestone: ${milestone}, role: unit_contact, action: a, actionEn: a, deadline: { amount: 2, unit: WH, from: step }, evidence: a }`;

const STEPS: readonly Case[] = [
  [
    'a stretch that ends twice',
    'sops/audit.yaml',
    STEP,
    second('resolve'),
    'id: b2',
    /"resolve" stands after "resolve"/,
  ],
  ['stretches out of order', 'sops/audit.yaml', STEP, second('accept'), 'id: b2', /in the order verify, accept/],
  ['a stretch that nobody knows', 'sops/audit.yaml', STEP, second('wait'), 'id: b2', /choose one of: verify, accept/],
  [
    'a stretch that ends before the matter is due',
    'sops/audit.yaml',
    'deadline: { amount: 2, unit: WH, from: ticket }',
    'milestone: verify, deadline: { amount: -1, unit: WD, from: due }',
    'id: b1',
    /needs a positive deadline from "ticket" or "step"/,
  ],
  [
    'a status report every no time',
    'sops/audit.yaml',
    'steps:',
    'statusEvery: { amount: 0, unit: H }\nsteps:',
    'statusEvery',
    /must be above 0/,
  ],
];

describe('the registers of alerts and paging, and the deadlines of routes and procedures', () => {
  it('are sound when nothing is wrong', () => {
    expect(checkTexts(SITE)).toEqual({ faults: [], warnings: [] });
  });

  it('may be missing', () => {
    expect(checkTexts(SMALL_SITE).faults).toEqual([]);
  });

  it('may let stretches of a procedure in their order be ended by its steps', () => {
    expect(checkTexts({ ...SITE, ...replaced('sops/audit.yaml', STEP, second('close')) }).faults).toEqual([]);
  });

  it.each([...ALERTS, ...PAGING, ...DEADLINES, ...STEPS])(
    'say with file and line: %s',
    (_what, file, from, to, at, says) => {
      const files = replaced(file, from, to);
      const line = (files[file] ?? '').split('\n').findIndex((one) => one.includes(at)) + 1;
      expect(line).toBeGreaterThan(0);
      const printed = new RegExp(`^s/${file}:${line}: .+ / .*${says.source}`);
      expect(checkTexts(files).faults).toContainEqual(expect.stringMatching(printed));
    },
  );

  it('never repeat a secret that stands where it must not', () => {
    const { faults } = checkTexts(replaced('paging.yaml', 'Bearer ${SMS_TOKEN}', 'Bearer s3cr3t'));
    expect(faults.join()).not.toContain('s3cr3t');
  });
});

function replaced(file: string, from: string, to: string): Record<string, string> {
  const text = SITE[file] ?? '';
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  return { ...SITE, [file]: text.replace(from, () => to) };
}
