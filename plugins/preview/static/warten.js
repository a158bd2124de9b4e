// Waits for news of the preview, for all windows that show it, and passes them on.
const ports = new Set();
let newest = null;

new EventSource("/-/ereignisse").onmessage = ({ data }) => {
  newest = data;
  for (const port of ports) port.postMessage(newest);
};

self.onconnect = ({ ports: [port] }) => {
  ports.add(port);
  if (newest) port.postMessage(newest);
};
