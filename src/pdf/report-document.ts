/** pdfmake's document with metadata of our own, which may go without a date. */
import { type DocumentFacts, xmpPacket } from './metadata.ts';
import { PdfmakeDocument } from './pdfmake.ts';

export class ReportDocument extends PdfmakeDocument {
  /** Set right after construction: pdfkit's constructor already writes objects. */
  facts: DocumentFacts | undefined;

  override endMetadata(): void {
    if (this.facts === undefined) return;
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.compress = false;
    packet.write(new TextEncoder().encode(xmpPacket(this.facts)));
    packet.end();
    this._root.data.Metadata = packet;
  }
}
