/** On top of the tokens of the house, which `write.ts` puts before it. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Noto Sans",sans-serif}
main{max-width:1180px;margin:0 auto;padding:32px 20px 80px}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 4px}
h2{font-size:1.25rem;margin:48px 0 8px}
p{max-width:75ch;margin:0 0 12px;color:var(--ink-2)}
.sheet{background:var(--surface);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow-1);overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{padding:8px 14px;text-align:left;vertical-align:middle;white-space:nowrap}
td:first-child{white-space:normal;min-width:240px}
th{font-weight:600;color:var(--ink-3);font-size:.8125rem;border-bottom:1px solid var(--line-strong)}
tr+tr td{border-top:1px solid var(--line)}
.n{text-align:right;font-variant-numeric:tabular-nums}
.met,.missed,.few{display:inline-block;border-radius:999px;padding:1px 10px;font-size:.8125rem;font-weight:600}
.met{background:var(--ok-soft);color:var(--ok)}
.missed{background:var(--fail-soft);color:var(--fail)}
.few{background:var(--act-soft);color:var(--act)}
.tally{display:flex;gap:12px;flex-wrap:wrap;margin:20px 0 0;padding:0;list-style:none}
.tally li{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:12px 18px;min-width:130px}
.tally b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}
.tally span{color:var(--ink-3);font-size:.875rem}
.alarm{border:1px solid var(--fail-line);background:var(--fail-soft);color:var(--fail);border-radius:12px;padding:12px 18px;margin:20px 0 0}
.calm{border:1px solid var(--ok-line);background:var(--ok-soft);color:var(--ok);border-radius:12px;padding:12px 18px;margin:20px 0 0}
.calm,.alarm{max-width:none}
.key{display:flex;gap:18px;flex-wrap:wrap;font-size:.875rem;color:var(--ink-2);margin:8px 0 16px}
.key i{display:inline-block;width:26px;height:0;border-top:3px solid;vertical-align:middle;margin-right:6px}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(340px,1fr));gap:18px;align-items:start}
figure{margin:0;background:var(--surface);border:1px solid var(--line);border-radius:12px;overflow:hidden;box-shadow:var(--shadow-1)}
figure>div{position:relative;background:var(--lens)}
figure img{display:block;width:100%;height:auto}
figure svg{position:absolute;inset:0;width:100%;height:100%}
figcaption{padding:12px 14px;font-size:.875rem;color:var(--ink-2)}
figcaption b{display:block;color:var(--ink);font-size:.9375rem}
figcaption ul{margin:6px 0 0;padding:0 0 0 18px}
code{font:.8125rem ui-monospace,"DejaVu Sans Mono",monospace}
a{color:var(--brand)}
`;
