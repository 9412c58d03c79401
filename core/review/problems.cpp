// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/problems.h"

#include "core/galley/link_filter.h"
#include "core/galley/other_citations.h"
#include "core/galley/page_places.h"
#include "core/galley/word_counter.h"

#include <QSet>

#include <algorithm>

namespace stet {

namespace {

using Place = Problem::Place;
using What = Problem::What;
using Weight = Problem::Weight;

constexpr int mostPicturesLost = 20; // a look for one reads the rest of its block

/// Collects the problems of one article.
class ProblemFinder
{
public:
    ProblemFinder(const ArticleContent &content,
                  const Galley &galley,
                  const Kind &kind,
                  const ProblemContext &context)
        : m_content(content)
        , m_galley(galley)
        , m_kind(kind)
        , m_context(context)
        , m_places(content, galley, context.hasSource)
    {}

    std::vector<Problem> find()
    {
        for (const PlacedBlock &placed : m_galley.blocks)
            readBlock(placed);
        readSections();
        for (const OtherCitation &other : otherCitations(m_galley))
            readOtherCitation(other, other.range);
        std::stable_sort(m_found.begin(), m_found.end(), [](const Problem &a, const Problem &b) {
            return a.range.start < b.range.start;
        });
        if (m_content.headline.trimmed().isEmpty())
            m_found.insert(m_found.begin(),
                           {What::EmptyHeadline, Weight::Error, {}, {}, Place::Headline, -1});
        readLines();
        readLimit(Place::Headline, What::LongHeadline, m_content.headline, m_kind.headlineLimit);
        readLimit(Place::Dek, What::LongDek, m_content.dek, m_kind.dekLimit);
        readFacts();
        readCorrections();
        readLeadPicture();
        readRoles();
        readPins();
        return std::move(m_found);
    }

private:
    void add(What what, Weight weight, TextRange range, const QString &subject)
    {
        m_found.push_back({what, weight, range, subject, m_place, m_row});
    }

    void readBlock(const PlacedBlock &placed)
    {
        const Block &block = *placed.block;
        readMarks(block, [&](const TextRange &range) {
            return TextRange{placed.range.start + range.start, range.length};
        });
        m_picturesFrom = placed.range.start;
        m_picturesLost = 0;
        for (const QString &file : block.images)
            readPicture(file, placed.range);
        if (block.kind == BlockKind::Heading) {
            // The headline is level 1.
            if (block.level > m_level + 1)
                add(What::HeadingOrder, Weight::Warning, placed.range, block.heading);
            m_level = block.level;
        }
    }

    /// What stands in running text. `inBody` makes a place of one in the block.
    template <class InBody>
    void readMarks(const Block &block, const InBody &inBody)
    {
        for (const CiteMark &cite : block.cites)
            readCitation(cite, inBody(cite.range));
        for (const WikiLink &link : block.links) {
            if (!m_context.hasArticle(link.slug))
                add(What::BrokenArticleLink, Weight::Warning, inBody(link.range), link.slug);
        }
        for (const PartLink &link : block.parts) {
            if (m_places.leadsTo(link.part).isEmpty())
                add(What::BrokenPartLink, Weight::Warning, inBody(link.range), link.part);
        }
        for (const GalleyNote &note : block.notes)
            readNote(note, inBody(note.range));
    }

    /// Inline Markdown beside the body.
    void readInline(const QString &text)
    {
        const Block block = parseInline(text);
        readMarks(block, [](const TextRange &) { return TextRange(); });
        for (const QString &file : block.images)
            readPicture(file, {});
        for (const OtherCitation &other : otherCitations(text, block))
            readOtherCitation(other, {});
    }

    /// A bare "@key" that the library has not is somebody's name; brackets are meant as a citation.
    void readOtherCitation(const OtherCitation &other, TextRange range)
    {
        if (other.inBrackets || m_context.hasSource(other.key))
            add(What::OtherCitation, Weight::Warning, range, other.key);
    }

    /// A line that the page shows as it is: a key in it would be read.
    void readLine(Place place, const QString &line)
    {
        for (const OtherCitation &cited : citationsInLine(line)) {
            const QString mark = line.mid(cited.range.start, cited.range.length);
            if (!cited.inBrackets && !m_context.hasSource(cited.key))
                continue;
            m_place = place;
            add(What::CitationInLine, Weight::Warning, {}, mark);
        }
    }

    void readLines()
    {
        readLine(Place::Headline, m_content.headline);
        readLine(Place::Dek, m_content.dek);
        readLine(Place::Category, m_content.category);
        for (const Byline &author : m_content.authors) {
            readLine(Place::Byline, author.name);
            readLine(Place::Byline, author.role);
        }
    }

    /// `block` is where the body shows it; its own place in there is looked for.
    void readPicture(const QString &file, TextRange block)
    {
        if (m_context.hasPicture(file))
            return;
        const bool isThere = m_context.hasDamagedPicture && m_context.hasDamagedPicture(file);
        add(isThere ? What::DamagedPicture : What::MissingPicture,
            Weight::Warning,
            placeOfPicture(file, block),
            file);
    }

    /// Pictures stand in the order in which they are asked for; `block` for one that is not found.
    TextRange placeOfPicture(const QString &file, TextRange block)
    {
        const qsizetype end = block.start + block.length;
        if (block.length == 0 || m_picturesLost == mostPicturesLost)
            return block;
        const QStringView rest =
            QStringView(m_galley.body).mid(m_picturesFrom, end - m_picturesFrom);
        const qsizetype at = rest.indexOf(file);
        if (at < 0) {
            ++m_picturesLost;
            return block;
        }
        const TextRange place{m_picturesFrom + at, file.size()};
        m_picturesFrom = place.start + place.length;
        return place;
    }

    /// An address that is none of the web's is meant for a file, whether or not a desk can have one
    /// of that name ("/img/a.png").
    void readRefusedPicture(const QString &address, TextRange range)
    {
        const bool file = !address.isEmpty() && !address.contains(u':') &&
                          !address.startsWith(QLatin1String("//"));
        add(file ? What::MissingPicture : What::UnsafeImage, Weight::Warning, range, address);
    }

    void readCitation(const CiteMark &cite, TextRange range)
    {
        for (const CiteItem &item : cite.items) {
            m_cited.insert(item.key);
            if (!m_context.hasSource(item.key))
                add(What::UnknownKey, Weight::Error, range, item.key);
        }
    }

    void readNote(const GalleyNote &note, TextRange range)
    {
        switch (note.what) {
        case GalleyNote::What::Footnote:
            return add(What::Footnote, Weight::Warning, range, note.subject);
        case GalleyNote::What::UnsafeLink:
            return add(What::UnsafeLink, Weight::Warning, range, note.subject);
        case GalleyNote::What::UnsafeImage:
            return readRefusedPicture(note.subject, range);
        case GalleyNote::What::MissingAlt:
            return add(What::MissingAlt, Weight::Warning, range, note.subject);
        case GalleyNote::What::LostCaption:
            return add(What::LostCaption, Weight::Warning, range, note.subject);
        case GalleyNote::What::EmptyLink:
            return add(What::EmptyLink, Weight::Warning, range, note.subject);
        case GalleyNote::What::NoCitation:
            return add(What::NoCitation, Weight::Warning, range, note.subject);
        case GalleyNote::What::CitedAlt:
            return add(What::CitedAlt, Weight::Warning, range, note.subject);
        case GalleyNote::What::TooDeep:
            return add(What::TooDeep, Weight::Note, range, note.subject);
        case GalleyNote::What::RawHtml:
            return add(What::RawHtml, Weight::Warning, range, note.subject);
        case GalleyNote::What::ShortCode:
            return add(What::ShortCode, Weight::Warning, range, note.subject);
        }
    }

    void readSections()
    {
        for (const Section &section : m_galley.sections) {
            if (!section.empty)
                continue;
            // Sections that the kind asks for weigh more than those an author added.
            const bool expected = std::any_of(
                m_kind.sections.begin(), m_kind.sections.end(), [&](const auto &preset) {
                    return preset.heading.in(m_content.language)
                               .compare(section.heading, Qt::CaseInsensitive) == 0;
                });
            add(What::EmptySection,
                expected ? Weight::Warning : Weight::Note,
                m_galley.blocks[section.headingBlock].range,
                section.heading);
        }
    }

    void readLimit(Place place, What what, const QString &text, int limit)
    {
        const int over = limit > 0 ? charactersOf(text.trimmed()) - limit : 0;
        if (over > 0)
            m_found.push_back({what, Weight::Note, {}, QString::number(over), place, -1});
    }

    template <class Row>
    void readRows(const std::vector<Row> &rows, QString Row::*text)
    {
        for (m_row = 0; m_row < static_cast<int>(rows.size()); ++m_row)
            readInline(rows[static_cast<size_t>(m_row)].*text);
        m_row = -1;
    }

    void readFacts()
    {
        m_place = Place::Facts;
        readRows(m_content.facts, &Fact::value);
        for (m_row = 0; m_row < static_cast<int>(m_content.facts.size()); ++m_row)
            readLine(Place::Facts, m_content.facts[static_cast<size_t>(m_row)].name);
        m_row = -1;
    }

    void readCorrections()
    {
        m_place = Place::Corrections;
        readRows(m_content.corrections, &Correction::text);
    }

    void readRoles()
    {
        m_place = Place::Roles;
        for (const StatedRole &role : m_content.roles) {
            if (role.role != SourceRole::Unstated && !m_cited.contains(role.key))
                add(What::UncitedSource, Weight::Warning, {}, role.key);
        }
    }

    void readPins()
    {
        m_place = Place::Pins;
        for (const QString &slug : m_content.pins) {
            if (!m_context.hasArticle(slug))
                add(What::LostPin, Weight::Warning, {}, slug);
        }
    }

    void readLeadPicture()
    {
        m_place = Place::LeadPicture;
        if (m_content.leadImage.isEmpty())
            return;
        if (m_content.leadAlt.trimmed().isEmpty())
            add(What::MissingAlt, Weight::Warning, {}, m_content.leadImage);
        readLine(Place::LeadPicture, m_content.leadAlt);
        readInline(m_content.leadCaption);
        if (const auto file = imageFile(m_content.leadImage))
            readPicture(*file, {});
        else
            readRefusedPicture(m_content.leadImage, {});
    }

    const ArticleContent &m_content;
    const Galley &m_galley;
    const Kind &m_kind;
    const ProblemContext &m_context;
    const PagePlaces m_places;
    std::vector<Problem> m_found;
    QSet<QString> m_cited;
    Place m_place = Place::Body;
    int m_row = -1;
    int m_level = 1;
    qsizetype m_picturesFrom = 0; // where the block's next picture is looked for
    int m_picturesLost = 0;       // of the block's that were not found
};

} // namespace

std::vector<Problem> findProblems(const ArticleContent &content,
                                  const Galley &galley,
                                  const Kind &kind,
                                  const ProblemContext &context)
{
    return ProblemFinder(content, galley, kind, context).find();
}

bool breaksPage(What what)
{
    switch (what) {
    case What::EmptyHeadline:
    case What::UnknownKey:
    case What::BrokenArticleLink:
    case What::BrokenPartLink:
    case What::MissingPicture:
    case What::DamagedPicture:
    case What::NoCitation:
    case What::OtherCitation:
    case What::CitationInLine:
    case What::UnsafeLink:
    case What::EmptyLink:
    case What::UnsafeImage:
    case What::LostCaption:
    case What::Footnote:
    case What::RawHtml:
    case What::ShortCode:
        return true;
    case What::EmptySection:
    case What::CitedAlt:
    case What::UncitedSource:
    case What::HeadingOrder:
    case What::MissingAlt:
    case What::TooDeep:
    case What::LongHeadline:
    case What::LongDek:
    case What::LostPin:
        return false;
    }
    return false;
}

} // namespace stet
