/** The one style sheet of the phone page. Colours as on all screens: blue can be pressed, red and amber are states only. */
export const PHONE_CSS = `
:root{--c:#f4f5f5;--p:#fff;--s:#eef0f2;--b:#d3d6da;--t:#24292e;--m:#5c636b;--go:#3d71d9;--ok:#1a7f4b;--wa:#b35c00;--cr:#c4162a}
@media (prefers-color-scheme:dark){:root{--c:#111217;--p:#181b1f;--s:#22252b;--b:#3a3d44;--t:#ccccdc;--m:#9d9fab;--go:#3d71d9;--ok:#6ccf8e;--wa:#ff9830;--cr:#ff7383}}
*{box-sizing:border-box}
body{margin:0;background:var(--c);color:var(--t);font:16px/24px Inter,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main,footer{max-width:560px;margin:0 auto;padding:8px 16px}
header{background:var(--p);border-bottom:1px solid var(--b)}
header b,header small{display:block}
small,footer,.en,[lang=en]{font-size:13px;line-height:18px;color:var(--m)}
h1{font-size:19px;line-height:26px;margin:8px 0 2px}
h2{font-size:13px;line-height:18px;margin:0;color:var(--m);font-weight:600}
p{margin:0}.en,[lang=en]{display:block}
.text{white-space:pre-line}
section{background:var(--p);border:1px solid var(--b);border-radius:4px;padding:8px 12px;margin:12px 0}
.due{padding:8px 0 0}.due.late b,.due.late>span:not(.en){color:var(--cr)}.due.soon b{color:var(--wa)}
.due i{display:inline-block;width:14px;height:14px;margin-right:8px;vertical-align:-1px}
i.fine{background:var(--ok);border-radius:50%}
i.soon{background:var(--wa);clip-path:polygon(50% 4%,100% 96%,0 96%)}
i.late{background:var(--cr);clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%)}
.drill,.said{border:1px dashed var(--b);border-radius:4px;padding:8px 12px;margin:8px 0;background:var(--s)}
.said.done{border:1px solid var(--ok)}.said.refused{border:1px solid var(--cr)}
.acts{display:grid;gap:8px;margin:16px 0}
form{display:grid;gap:12px;margin:0}details form{padding:12px;border:1px solid var(--b);border-top:0;background:var(--p)}
label{display:grid;gap:4px;font-size:14px;line-height:20px}
input,select,textarea{font:inherit;width:100%;min-height:44px;padding:8px;color:var(--t);background:var(--c);border:1px solid var(--m);border-radius:2px}
button,summary{font:inherit;font-weight:600;min-height:48px;width:100%;padding:11px 16px;text-align:center;color:var(--t);background:var(--s);border:1px solid var(--m);border-radius:2px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.go{background:var(--go);border-color:var(--go);color:#fff}
:focus-visible{outline:2px solid var(--go);outline-offset:2px}
`;
