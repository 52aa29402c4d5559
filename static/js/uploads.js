// Files that were chosen: listed with name and size, photos made smaller before they are sent.
// <input type="file" data-preview> followed by <ul data-uploads>. Without script the browser sends them as they are.
"use strict";

(() => {
  const LONGEST = 1600; // pixels: enough to see a crack in a casting
  const BIG = 700 * 1024; // bytes: smaller photos are sent as they are

  const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`);

  async function smaller(file) {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < BIG) return file;
    // A picture that the browser cannot read goes as it is: the server says what is wrong with it.
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
    if (!picture) return file;
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = draw(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : file;
  }

  function draw(picture, width, height) {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    canvas.getContext("2d").drawImage(picture, 0, 0, width, height);
    return canvas;
  }

  async function row(file, remove) {
    const item = document.createElement("li");
    item.className = "upload";
    const picture = /^image\//.test(file.type) ? await createImageBitmap(file).catch(() => null) : null;
    if (picture) item.append(draw(picture, 112, 112));
    else item.classList.add("upload--plain");
    const text = document.createElement("span");
    const name = document.createElement("b");
    name.textContent = file.name;
    const meta = document.createElement("span");
    meta.className = "meta d-block";
    meta.textContent = size(file.size);
    text.append(name, meta);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-quiet btn-sm";
    button.textContent = document.body.dataset.remove;
    button.setAttribute("aria-label", `${document.body.dataset.remove} ${file.name}`);
    button.addEventListener("click", remove);
    item.append(text, button);
    return item;
  }

  async function show(input) {
    const list = input.closest(".drop")?.parentElement.querySelector("[data-uploads]");
    const files = [...input.files];
    if (!list) return;
    const items = await Promise.all(files.map((file) => row(file, () => {
      put(input, files.filter((other) => other !== file));
      show(input);
      input.focus();
    })));
    list.replaceChildren(...items);
  }

  function put(input, files) {
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
  }

  // The camera gives one photo at a time: a new one is added to those chosen before, where several may be sent.
  const before = new WeakMap();
  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (!input.matches?.("input[type=file][data-preview]")) return;
    const fresh = await Promise.all([...input.files].map(smaller));
    const all = input.multiple ? [...(before.get(input) || []), ...fresh] : fresh;
    put(input, all);
    before.set(input, all);
    await show(input);
    before.set(input, [...input.files]);
  });
})();
