// Draws the charts of a page: <div data-chart="id" role="img" aria-label="…"> and a JSON script with that id (the `chart` tag).
// The option is ECharts' own. A text that begins with "--" is the name of a role of tokens.css. `format` says how
// figures are written: number, percent (of a share of one), rupiah. Needs vendor/echarts.min.js before it.
"use strict";

(() => {
  const language = document.documentElement.lang;
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const missing = (write) => (value) => (value === null || value === undefined || value === "-" ? "–" : write(Number(value)));
  const FORMATS = {
    number: missing((value) => plain.format(value)),
    percent: missing((value) => `${plain.format(Math.round(value * 1000) / 10)}${language === "en" ? "" : "\u00a0"}%`),
    rupiah: missing((value) => `Rp\u00a0${short.format(value)}`),
  };

  const role = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function coloured(part) {
    if (typeof part === "string") return part.startsWith("--") ? role(part) : part;
    if (Array.isArray(part)) return part.map(coloured);
    if (part && typeof part === "object") return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, coloured(value)]));
    return part;
  }

  function axis(given, format) {
    const axes = [given ?? {}].flat().map((one) => ({
      ...one,
      axisLine: { lineStyle: { color: role("--line-strong") }, ...one.axisLine },
      splitLine: { lineStyle: { color: role("--chart-grid") }, ...one.splitLine },
      axisLabel: { color: role("--text-2"), fontSize: 13, ...(one.type === "value" ? { formatter: format } : {}), ...one.axisLabel },
    }));
    return axes.length === 1 ? axes[0] : axes;
  }

  function complete({ format = "number", ...given }) {
    const option = coloured(given);
    const write = FORMATS[format];
    const text = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: role("--text") };
    return {
      color: ["--chart-1", "--chart-2", "--chart-3", "--chart-4"].map(role),
      animation: false,
      grid: { left: 4, right: 16, top: 16, bottom: 4, containLabel: true },
      ...option,
      textStyle: text,
      ...(option.legend ? { legend: { textStyle: text, ...option.legend } } : {}),
      // Drawn as part of the picture: the CSP forbids the styles that a tooltip of HTML would bring.
      tooltip: { trigger: "item", renderMode: "richText", valueFormatter: write, backgroundColor: role("--surface"), borderColor: role("--line-strong"), textStyle: text, confine: true, ...option.tooltip },
      ...(option.xAxis ? { xAxis: axis(option.xAxis, write) } : {}),
      ...(option.yAxis ? { yAxis: axis(option.yAxis, write) } : {}),
    };
  }

  function draw(box) {
    const source = document.getElementById(box.dataset.chart);
    if (!source || !window.echarts) return;
    const chart = window.echarts.getInstanceByDom(box) || window.echarts.init(box, null, { renderer: "svg" });
    chart.setOption(complete(JSON.parse(source.textContent)), true);
  }

  const all = (work) => document.querySelectorAll("[data-chart]").forEach(work);
  const again = () => all((box) => window.echarts.getInstanceByDom(box)?.resize());
  all(draw);
  window.addEventListener("resize", again);
  window.addEventListener("beforeprint", again);
  document.addEventListener("htmx:afterSettle", () => all(draw));
  // Colours follow the theme.
  new MutationObserver(() => all(draw)).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
