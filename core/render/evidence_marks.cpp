// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/evidence_marks.h"

#include "core/base/text.h"
#include "core/model/language.h"
#include "core/render/citation_marks.h"
#include "core/render/html_text.h"
#include "core/render/text_fragment.h"

#include <QDateTime>

#include <algorithm>

namespace stet {

namespace {

constexpr std::string_view Tick = "\u2713\ufe0e";

const PageEvidence &shownEvidence(const PageInput &input)
{
    static const PageEvidence none;
    return input.evidence != nullptr ? *input.evidence : none;
}

/// What a language tag says in an attribute; nothing where the source names none.
std::string languageOf(const Source &source)
{
    const QString tag = source.extra.value(QLatin1StringView("language")).toString();
    return isLanguageTag(tag) ? " lang=\"" + printableTag(tag).toStdString() + '"' : std::string();
}

void appendQuoted(std::string &out, const QString &words, std::string_view attributes)
{
    appendAll(out, "<q dir=\"auto\"", attributes, ">");
    appendHtmlText(out, words);
    out += "</q>";
}

} // namespace

EvidenceMarks::EvidenceMarks(const PageInput &input)
    : m_input(input)
    , m_evidence(shownEvidence(input))
    , m_isMarked(m_evidence.words.size(), false)
{
    if (const QString &tag = input.language.wordsTag; !tag.isEmpty())
        m_wordsLanguage = " lang=\"" + tag.toStdString() + "\" dir=\"ltr\"";
}

Block EvidenceMarks::marked(const Block &block, DraftField field, TextRange place, int row)
{
    const Marks marks = marksIn(field, place, row);
    if (marks.stretches.empty())
        return block;
    MarkedBlock made = withMarks(block, marks.stretches);
    note(marks.words, made.found);
    return std::move(made.block);
}

void EvidenceMarks::appendText(std::string &out, const QString &text, DraftField field)
{
    const Marks marks = marksIn(field, {0, text.size()}, -1);
    if (marks.stretches.empty())
        return;
    appendMarkedText(out, text, marks.stretches);
    note(marks.words, std::vector<bool>(marks.words.size(), true));
}

std::vector<EvidenceMarks::Note> EvidenceMarks::notes() const
{
    std::vector<Note> notes;
    for (size_t i = 0; i < m_isMarked.size(); ++i) {
        if (m_isMarked[i])
            notes.push_back({std::to_string(i + 1), m_evidence.words[i].claim});
    }
    return notes;
}

EvidenceMarks::Marks EvidenceMarks::marksIn(DraftField field, TextRange place, int row) const
{
    Marks marks;
    const std::vector<EvidencedWords> &all = m_evidence.words;
    // A field's words stand together, in their order.
    auto first = std::find_if(all.begin(), all.end(), [&](const EvidencedWords &one) {
        return one.field == field && one.row == row;
    });
    for (; first != all.end() && first->field == field && first->row == row; ++first) {
        const auto index = static_cast<size_t>(first - all.begin());
        const qsizetype start = std::max(first->range.start, place.start);
        const qsizetype end = std::min(first->range.end(), place.end());
        if (start >= end || m_isMarked[index])
            continue;
        marks.words.push_back(index);
        marks.stretches.push_back(
            {{start - place.start, end - start},
             {},
             "<span class=\"checked\" data-claim=\"" + std::to_string(index + 1) + "\">",
             "</span>",
             markOf(index)});
    }
    return marks;
}

void EvidenceMarks::note(const std::vector<size_t> &words, const std::vector<bool> &found)
{
    for (size_t i = 0; i < words.size(); ++i)
        m_isMarked[words[i]] = m_isMarked[words[i]] || found[i];
}

std::string EvidenceMarks::markOf(size_t words) const
{
    const std::string number = std::to_string(words + 1);
    std::string name;
    appendHtmlText(name,
                   filled(m_input.language.word(QStringLiteral("evidenceNumber")),
                          u"{n}",
                          QString::fromStdString(number)));
    std::string out;
    appendAll(out, "<span class=\"proof\" id=\"proof-", number, "\"><a href=\"#evidence-", number);
    appendAll(out, "\"", m_wordsLanguage, " aria-label=\"", name);
    appendAll(out, "\" aria-describedby=\"card-", number, "\">", Tick);
    appendAll(out, "<span class=\"number\">", number, "</span></a>");
    appendAll(out, "<span class=\"card\" id=\"card-", number, "\" hidden>");
    appendProofs(out, m_evidence.words[words].claim);
    out += "</span></span>";
    return out;
}

void EvidenceMarks::appendProofs(std::string &out, size_t claim) const
{
    const ReaderClaim &said = m_evidence.said.claims[claim];
    for (const PublishedQuote &quote : said.quotes)
        appendQuote(out, quote);
    for (const PublishedAttestation &one : said.attestations)
        appendAttestation(out, one);
    if (said.withheld) {
        out += "<span class=\"carries\">";
        appendOwn(out, m_input.language.word(QStringLiteral("evidenceKept")));
        out += "</span>";
    }
}

void EvidenceMarks::appendQuote(std::string &out, const PublishedQuote &quote) const
{
    const Source *const source = sourceOf(quote.source);
    if (source == nullptr)
        return;
    out += "<span class=\"carries\">";
    appendQuoted(out, quote.words, languageOf(*source));
    if (!quote.translation.isEmpty()) {
        out += " <span class=\"translation\">";
        appendQuoted(out, quote.translation, {});
        out += ' ';
        appendOwn(out,
                  quote.translator.isEmpty()
                      ? m_input.language.word(QStringLiteral("translated"))
                      : filled(m_input.language.word(QStringLiteral("translatedBy")),
                               u"{name}",
                               quote.translator));
        out += "</span>";
    }
    appendOrigin(out, quote, *source);
    out += "</span>";
}

void EvidenceMarks::appendLabel(std::string &out, const Source &source, std::string_view href) const
{
    out += "<bdi>";
    if (const QString origin = printedOrigin(source, m_input.language); !origin.isEmpty()) {
        appendHtmlText(out, origin);
        out += ": ";
    }
    std::string title;
    appendHtmlText(title, printedTitle(source, m_input.language));
    if (href.empty()) {
        appendAll(out, "<cite>", title, "</cite>");
    } else {
        out += "<a href=\"";
        appendHtmlText(out, href);
        appendAll(out, "\">", title, "</a>");
    }
    out += "</bdi>";
}

void EvidenceMarks::appendOrigin(std::string &out,
                                 const PublishedQuote &quote,
                                 const Source &source) const
{
    out += " <span class=\"origin\">";
    const std::string address = sourceAddress(source);
    const std::string words =
        quote.onPage ? textFragmentAddress(address, quote.words) : std::string();
    appendLabel(out, source, words.empty() ? address : words);
    if (!quote.locator.isEmpty()) {
        out += ", <bdi>";
        appendHtmlText(out, quote.locator);
        out += "</bdi>";
    }
    const QDate day =
        quote.keptMs == 0
            ? QDate()
            : QDateTime::fromMSecsSinceEpoch(quote.keptMs, zoneOf(m_input.desk)).date();
    if (day.isValid()) {
        appendAll(out, ", <time datetime=\"", isoDay(day), "\"", m_wordsLanguage, ">");
        appendHtmlText(out,
                       filled(m_input.language.word(QStringLiteral("readOn")),
                              u"{date}",
                              m_input.language.printDate(day)));
        out += "</time>";
    }
    out += "</span>";
}

void EvidenceMarks::appendAttestation(std::string &out,
                                      const PublishedAttestation &attestation) const
{
    out += "<span class=\"carries\">";
    appendOwn(
        out,
        filled(m_input.language.word(QStringLiteral("attestedBy")), u"{name}", attestation.who));
    if (!attestation.when.isEmpty()) {
        out += ", <bdi>";
        appendHtmlText(out, attestation.when);
        out += "</bdi>";
    }
    if (const Source *const source = sourceOf(attestation.source); source != nullptr) {
        out += " <span class=\"origin\">";
        appendLabel(out, *source, sourceAddress(*source));
        out += "</span>";
    }
    out += "</span>";
}

void EvidenceMarks::appendOwn(std::string &out, const QString &words) const
{
    appendAll(out, "<span", m_wordsLanguage, ">");
    appendHtmlText(out, words);
    out += "</span>";
}

const Source *EvidenceMarks::sourceOf(const SourceId &id) const
{
    const std::vector<Source> &sources = m_evidence.said.sources;
    const auto found = std::find_if(
        sources.begin(), sources.end(), [&](const Source &one) { return one.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

} // namespace stet
