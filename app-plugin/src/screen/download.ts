/** Hands a text to the browser as a file; a byte-order mark lets spreadsheets read Vietnamese. */
export function download(name: string, text: string, mediaType = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: `${mediaType};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
