/** Where the console may send a browser after sign-in: one of its own pages; else the front page. */
export const nextPath = (asked: string | null): string =>
  asked !== null && /^\/a\/[\w\-./~%?&=+:,@!$'()*;]*$/.test(asked) && !asked.includes('//') ? asked : '/';
