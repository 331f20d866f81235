/** The style of the pages made by the server: white ground, one accent colour, tables before boxes; one column on a phone; letters as large as the reader set them in the browser. */
export const pageStyle = `
:root{--ink:#1b2430;--quiet:#55606e;--line:#d5dbe2;--accent:#0b5c8a;--ground:#f5f7f9}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:100%/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;padding:12px 24px;border-bottom:2px solid var(--accent)}
header strong{color:var(--accent);font-size:1.1875rem}
header nav{margin-left:auto;display:flex;gap:16px}
mark{background:#8a4b00;color:#fff;padding:0 8px;border-radius:2px;font-size:.875rem}
.demo{margin:0;padding:6px 24px;background:#fdf3e1;color:#6b3a00}
main{max-width:1280px;margin:0 auto;padding:16px 24px 64px}
a{color:var(--accent)}
h1{font-size:1.5rem;line-height:1.3;margin:16px 0 8px}
h2{font-size:1.25rem;line-height:1.3;margin:32px 0 8px;padding-bottom:4px;border-bottom:1px solid var(--line)}
h3{font-size:1.0625rem;line-height:1.4;margin:0}
h4{font-size:.9375rem;margin:16px 0 4px}
p{margin:8px 0}
.quiet{color:var(--quiet)}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:5px 10px;border-bottom:1px solid var(--line)}
th{background:var(--ground);font-weight:600;white-space:nowrap}
td{overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.875rem}
pre{background:var(--ground);border:1px solid var(--line);padding:10px 12px;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
label{display:block;margin:12px 0}
label span{display:block}
input{font:inherit;width:100%;max-width:420px;padding:7px 10px;border:1px solid #7c8794;border-radius:3px;background:#fff;color:var(--ink)}
button{margin-top:8px;font:inherit;padding:8px 20px;border:1px solid var(--accent);border-radius:3px;background:var(--accent);color:#fff;cursor:pointer}
button.plain{background:#fff;color:var(--accent)}
a:focus-visible,input:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid #e59a1a;outline-offset:1px}
.answer{margin:0;color:#a11212;font-weight:600}
.panel{max-width:480px}
.search{position:sticky;top:0;background:#fff;padding:8px 0;border-bottom:1px solid var(--line);z-index:1}
.search label{display:inline;margin:0}
.search input{max-width:560px;margin-left:8px;width:calc(100% - 56px)}
details{scroll-margin-top:72px;border-bottom:1px solid var(--line)}
summary{padding:8px 4px;cursor:pointer;display:grid;grid-template-columns:20px minmax(180px,1fr) minmax(260px,2fr) minmax(160px,1.5fr);gap:4px 12px;align-items:baseline;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"▸";color:var(--quiet)}
details[open]>summary::before{content:"▾"}
summary:hover{background:var(--ground)}
details>div{padding:0 4px 20px 32px}
.method{display:inline-block;min-width:44px;font-size:.75rem;font-weight:700;color:var(--accent)}
.method.post{color:#8a3d00}
[hidden]{display:none!important}
@media (max-width:720px){
header,.demo{padding-left:16px;padding-right:16px}
header nav{margin-left:0;width:100%}
main{padding:8px 16px 48px}
summary{grid-template-columns:20px 1fr}
summary>:not(h3){grid-column:2}
details>div{padding-left:4px}
table.fields thead{display:none}
table.fields tr{display:block;border-bottom:1px solid var(--line);padding:6px 0}
table.fields td{display:block;border:0;padding:1px 4px}
table.actions :is(th,td):first-child{display:none}
table:is(.roles,.actions) td:not(:last-child){min-width:6em}
button{min-height:44px}
input{min-height:44px}
}
`;
