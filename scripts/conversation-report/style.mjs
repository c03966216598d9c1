import { Markup } from './html.mjs';

/** Light, legible, and made to be printed. */
export const style = new Markup(`
:root{color-scheme:light}
body{margin:0 auto;max-width:70rem;padding:1rem;background:#fff;color:#1d2528;font:15px/1.5 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.7rem}h2{margin-top:2.5rem;border-bottom:2px solid #cfd8da}h3{margin:1.6rem 0 .3rem}
a{color:#1f5f74}nav a{margin-right:1rem}code{font-size:.9em}
table{border-collapse:collapse;width:100%;font-size:.86rem}
th,td{border-bottom:1px solid #dde4e5;padding:.25rem .5rem;text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;border-bottom:2px solid #b9c6c8}
table.parts{width:auto}tr.waits td:last-child{background:#fff3d6}tr.fails td:last-child{background:#fde2de}
ul.rules{columns:2;font-size:.86rem}
article{border-top:1px solid #cfd8da;margin-top:1.5rem;padding-top:.2rem}
.facts{margin:.2rem 0;font-size:.88rem;color:#49565a}
.pending{background:#fff3d6;border-left:4px solid #c98a00;padding:.4rem .7rem}
.turns{list-style:none;margin:.6rem 0;padding:0}
.turns>li{margin:0 0 .9rem;break-inside:avoid}
.person{display:flex;flex-direction:column;align-items:flex-end}
.said{margin:.1rem 0;background:#e3eef2;border-radius:12px 12px 2px 12px;padding:.35rem .7rem;max-width:75%}
.event,.silent{margin:.1rem 0;font-style:italic;color:#5b686c;font-size:.88rem}
.pause{font-size:.8rem;color:#5b686c}
.bot{margin:.25rem 0;background:#f4f5f1;border:1px solid #dfe2d8;border-radius:12px 12px 12px 2px;padding:.4rem .7rem;max-width:80%;width:fit-content}
.bot.human{background:#eaf3e6}.bot small{display:block;color:#7b8688;font-size:.72rem}
.card{margin:.4rem 0;padding:.3rem .6rem;list-style:none;background:#fff;border:1px solid #b9c6c8;border-radius:6px;font-size:.88rem}
.card .emergency b{color:#9d1c0b}.card i{color:#5b686c}
.choices{margin:.3rem 0 0}.choices span{display:inline-block;border:1px solid #9fb4ba;border-radius:10px;padding:0 .5rem;margin:.1rem .1rem 0 0;font-size:.8rem;background:#fff}
.state{margin:.1rem 0;font-size:.78rem;color:#5b686c}
.level{display:inline-block;border-radius:4px;padding:0 .4rem;color:#1d2528;background:#e6ecec;font-weight:600}
.l1{background:#e4efd9}.l2{background:#fff0bf}.l3{background:#ffd9b0}.l4{background:#ffc2b8}
.ok{margin:0;font-size:.78rem;color:#35683c}.wrong{margin:.2rem 0;padding-left:1.1rem;font-size:.82rem;color:#9d1c0b}
.flow{margin-bottom:2rem}details summary{cursor:pointer;color:#1f5f74;margin:.4rem 0}
svg.chart{display:block;width:100%;height:auto;background:#fff;border:1px solid #dde4e5;border-radius:6px}
svg.chart text{font:9.5px system-ui,sans-serif;text-anchor:middle;fill:#1d2528}
svg.chart .name{font-size:11.5px;font-weight:600}
svg.chart .state rect{fill:#eef4f5;stroke:#5a7f8a}svg.chart .first rect{stroke-width:2.5}
svg.chart .ends rect{fill:#e4e4e0;stroke:#85857d}
svg.chart .label rect{fill:#fff;fill-opacity:.92}svg.chart .label text{font-size:9px;fill:#39474b}
svg.chart .edge{fill:none;stroke:#7d949b;stroke-width:1.1}svg.chart .back{stroke-dasharray:4 3}
svg.chart marker path{fill:#5f777e}
@media print{details::details-content{content-visibility:visible;block-size:auto}body{max-width:none;font-size:10.5pt;padding:0}nav,details summary{display:none}a{color:inherit;text-decoration:none}
.flow{break-before:page}.said,.bot,.level,.pending,svg.chart rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@page{margin:14mm}
`);
