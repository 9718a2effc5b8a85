// @ts-check
import { HEADERS, LASTING_FOLDERS } from './policy.mjs';

/** Types that older versions of IIS do not know; each is removed first, since a type given twice is an error there. */
const TYPES = {
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.ics': 'text/calendar',
  '.svg': 'image/svg+xml',
  '.pagefind': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

/**
 * `web.config` for the site's own folder. IIS names folders one by one, so that the search's own (their name changes
 * with the content) are revalidated like pages: correct, and a little slower.
 * @param {string} base `/` or `/x/`
 */
export function webConfig(base) {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `        <add name="${name}" value="${value.replaceAll('"', '&quot;')}" />`,
  );
  const types = Object.entries(TYPES).map(
    ([extension, type]) =>
      `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  );
  const lasting = LASTING_FOLDERS.filter((folder) => !folder.includes('*')).map(
    (folder) => `  <location path="${folder.replace(/\/$/, '')}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types.join('\n')}
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="${base}404.html" responseMode="ExecuteURL" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${lasting.join('\n')}
</configuration>
`;
}
