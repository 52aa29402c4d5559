// Before the first paint: Bootstrap's own parts follow the device only if the attribute is set.
document.documentElement.dataset.bsTheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
