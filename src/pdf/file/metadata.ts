/** XMP metadata (ISO 16684): the document's description in, an XML packet out. */

export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords?: string;
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  /** ISO date; absent from a draft. */
  readonly date?: string;
}

/**
 * The packet also names the standards the file is made to: PDF/A-3a (ISO 19005-3, 6.6.4) and PDF/UA-1
 * (ISO 14289-1, 5). Every value is escaped: pdfkit's own packet breaks at an ampersand in the title.
 */
export function xmpPacket(facts: DocumentFacts): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${description(facts)}
${CLAIMS}
${EXTENSION}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function description(facts: DocumentFacts): string {
  const { title, author, subject, keywords, language, creator, producer, date } = facts;
  const stamp = date === undefined ? '' : `${date}T00:00:00Z`;
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
${element('xmp:CreateDate', stamp)}${element('xmp:ModifyDate', stamp)}${element('xmp:CreatorTool', creator)}${element('pdf:Producer', producer)}${element('pdf:Keywords', keywords ?? '')}</rdf:Description>`;
}

const CLAIMS = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** PDF/A knows no `pdfuaid`, so the file describes it (ISO 19005-3, 6.6.2.3). */
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function element(name: string, value: string): string {
  return value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>\n`;
}

/**
 * Escapes what XML reserves and drops what it forbids. The packet is plain text in the file: a title must not be
 * taken for the byte range that @signpdf searches for.
 */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very signs XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/\/(?=ByteRange)/g, '&#47;')
  );
}
