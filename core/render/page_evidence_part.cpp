// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page_parts.h"

namespace stet {

void appendEvidence(std::string &out, const PageContext &page)
{
    const std::vector<EvidenceMarks::Note> notes = page.evidence.notes();
    if (notes.empty())
        return;
    const Language &language = page.input.language;
    TemplateValues values(page.values);
    values.set(field::EvidenceHeading, page.word(QStringLiteral("evidence")));
    values.set(field::EvidenceIntro, page.word(QStringLiteral("evidenceIntro")));
    for (const EvidenceMarks::Note &note : notes) {
        TemplateValues &item = values.addItem(field::EvidenceItems);
        item.set(field::EvidenceNumber, note.number);
        item.set(field::EvidenceBack, page.word(QStringLiteral("backToText")));
        item.set(field::EvidenceNoteWordsLanguage, language.wordsTag);
        item.setHtml(field::EvidenceProofs,
                     [&](std::string &html) { page.evidence.appendProofs(html, note.claim); });
    }
    values.set(field::EvidenceWordsLanguage, language.wordsTag);
    page.templates.evidence.render(out, values);
}

} // namespace stet
