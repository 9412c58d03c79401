// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/paper_article.h"

#include "core/base/text.h"
#include "core/publish/papers/claimed_text.h"
#include "core/render/citation_marks.h"
#include "core/render/html_text.h"
#include "core/render/text_fragment.h"

#include <QDateTime>

#include <map>
#include <memory>

namespace stet {

namespace {

/// The stretches of an article's claims by the passage that they stand in.
using Stretches = std::map<size_t, std::vector<ClaimStretch>>;

Stretches stretchesOf(const ReviewedArticle &sheet, const GalleyWords &words)
{
    Stretches all;
    int number = 0;
    for (const CheckedItem &item : sheet.checked.items) {
        const size_t passage = item.item.place.passage;
        TextRange range = sourcePlaceOf(sheet.words, item.item.place).range;
        range.start -= sheet.words.passages[passage].place.start;
        const ClaimSign sign = signOf(item.standing);
        all[passage].push_back({range, ++number, sign, wordOf(sign, words)});
    }
    return all;
}

/// Sets the text of one article, passage by passage, in the order in which a page numbers sources.
class ArticleSetter
{
public:
    explicit ArticleSetter(const PaperInput &input)
        : m_input(input)
        , m_content(input.sheet.article.content)
        , m_stretches(stretchesOf(input.sheet, GalleyWords(input.language)))
        , m_galley(parseGalley(m_content.body))
        , m_page{.content = m_content,
                 .galley = m_galley,
                 .desk = input.desk,
                 .kind = m_kind,
                 .language = input.language,
                 .source = input.source,
                 .articleHref = {},
                 .hasPicture = [](const QString &) { return false; },
                 .readNext = {},
                 .home = {},
                 .nav = {},
                 .kindsInUse = {},
                 .checkedBy = {},
                 .reread = {}}
        , m_places(m_content,
                   m_galley,
                   [&input](const QString &key) { return input.source(key) != nullptr; })
        , m_marks(m_page, m_places)
    {}

    void set(GalleyPaper &paper)
    {
        std::string body;
        std::string facts;
        std::string caption;
        const std::vector<PlacedPassage> &passages = m_input.sheet.words.passages;
        for (const DraftField field :
             {DraftField::Body, DraftField::Facts, DraftField::LeadCaption}) {
            std::string &out = field == DraftField::Body    ? body
                               : field == DraftField::Facts ? facts
                                                            : caption;
            for (size_t i = 0; i < passages.size(); ++i) {
                if (passages[i].field == field)
                    append(out, passages[i], i);
            }
        }
        for (size_t i = 0; i < passages.size(); ++i) {
            if (passages[i].field == DraftField::Headline)
                appendClaimedText(paper.headline, passages[i].text, m_stretches[i]);
            else if (passages[i].field == DraftField::Dek)
                appendClaimedText(paper.dek, passages[i].text, m_stretches[i]);
        }
        paper.article = caption + body;
        if (!facts.empty())
            paper.article += "<table class=\"facts\">\n" + facts + "</table>\n";
    }

    [[nodiscard]] const std::vector<CitationMarks::Cited> &cited() const { return m_marks.cited(); }

private:
    void append(std::string &out, const PlacedPassage &placed, size_t passage)
    {
        if (placed.field == DraftField::Body)
            appendBlock(out, *placed.block, passage);
        else if (placed.field == DraftField::Facts)
            appendFact(out, m_content.facts[size_t(placed.row)], passage);
        else
            appendCaption(out, placed.text, passage);
    }

    void appendBlock(std::string &out, const Block &block, size_t passage)
    {
        if (!block.isShown())
            return;
        const std::string tag = block.kind == BlockKind::Heading
                                    ? 'h' + std::to_string(std::clamp(block.level, 2, 6))
                                    : block.tag.toStdString();
        appendAll(out, "<", tag, viewOf(block.attributes), ">");
        appendFilled(out, block, passage);
        if (block.kind != BlockKind::Rule)
            appendAll(out, "</", tag, ">");
        out += '\n';
    }

    void appendFact(std::string &out, const Fact &fact, size_t passage)
    {
        out += "<tr><th>";
        // A row is one claim, unless a person split it: its numbers stand before the name.
        for (const ClaimStretch &claim : m_stretches[passage])
            appendClaimNumber(out, claim);
        appendHtmlText(out, fact.name);
        out += "</th><td>";
        const Block value = parseInline(fact.value);
        m_marks.appendFilled(out, value, "fact-" + std::to_string(passage));
        out += "</td></tr>\n";
    }

    void appendCaption(std::string &out, const QString &text, size_t passage)
    {
        out += "<p class=\"caption\">";
        appendFilled(out, parseInline(text), passage);
        out += "</p>\n";
    }

    void appendFilled(std::string &out, const Block &block, size_t passage)
    {
        m_marks.appendFilled(
            out, withClaims(block, m_stretches[passage]), "passage-" + std::to_string(passage));
    }

    const PaperInput &m_input;
    const ArticleContent &m_content;
    Stretches m_stretches;
    const Galley m_galley;
    const Kind m_kind;
    const PageInput m_page;
    const PagePlaces m_places;
    CitationMarks m_marks;
};

QString authorsOf(const Source &source)
{
    QStringList names;
    for (const SourceAuthor &author : source.authors) {
        const QString name = singleLine(
            author.literal.isEmpty() ? author.given + u' ' + author.family : author.literal);
        if (!name.isEmpty())
            names.append(name);
    }
    return names.join(QStringLiteral(", "));
}

PaperSource paperSource(const Source &source, int number, const Language &language)
{
    PaperSource paper;
    paper.number = number;
    paper.title = printedTitle(source, language);
    paper.address = sourceAddress(source);
    if (source.terms == SourceTerms::Confidential)
        return paper;
    paper.origin = source.publisher.isEmpty() ? authorsOf(source) : source.publisher;
    paper.date = language.printDate(source.issued);
    // It leads to the source as its link does.
    const bool isOpen = source.terms == SourceTerms::Open && source.embargoUntilMs == 0;
    if (const QString origin = singleLine(source.origin); isOpen && !origin.isEmpty())
        paper.syndicated = GalleyWords(language).of("syndicated").arg(origin);
    return paper;
}

} // namespace

void setArticle(GalleyPaper &paper, const PaperInput &input)
{
    PaperNumbers &numbers = paper.numbers;
    ArticleSetter setter(input);
    setter.set(paper);
    for (const CitationMarks::Cited &cited : setter.cited()) {
        const int number = int(paper.sources.size()) + 1;
        numbers.insert(cited.source->id, number);
        paper.sources.push_back(paperSource(*cited.source, number, input.language));
    }
    for (const ClaimRecord &record : input.sheet.records) {
        for (const Evidence &evidence : record.evidence) {
            const auto source = input.sheet.sources.constFind(evidence.source);
            if (source == input.sheet.sources.constEnd() || numbers.contains(source->id))
                continue;
            // One that was merged into another has that one's number.
            const Source *kept = input.source(source->key);
            const Source &printed = kept != nullptr ? *kept : *source;
            int number = numbers.value(printed.id);
            if (number == 0) {
                number = int(paper.sources.size()) + 1;
                paper.sources.push_back(paperSource(printed, number, input.language));
                numbers.insert(printed.id, number);
            }
            numbers.insert(source->id, number);
        }
    }
}

std::string quoteAddress(const ReviewedArticle &sheet, const Evidence &evidence)
{
    const SnapshotWay way = sheet.snapshots.value(evidence.snapshot).way;
    const bool onPage = way == SnapshotWay::Fetched || way == SnapshotWay::SavedPage;
    if (!sheet.snapshots.contains(evidence.snapshot) || !onPage)
        return {};
    return textFragmentAddress(sourceAddress(sheet.sources.value(evidence.source)), evidence.quote);
}

bool wordsStay(const PaperInput &input, const Evidence &evidence)
{
    return !evidence.withheld.isEmpty() ||
           (!evidence.source.isNull() && !input.shown.contains(evidence.source));
}

QString paperTime(qint64 ms)
{
    return ms == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
                         .toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

} // namespace stet
