// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/problems.h"

#include "core/galley/other_citations.h"

#include <algorithm>

namespace stet {

namespace {

using What = Problem::What;
using Weight = Problem::Weight;

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
    {}

    std::vector<Problem> find()
    {
        for (const PlacedBlock &placed : m_galley.blocks)
            readBlock(placed);
        readSections();
        for (const OtherCitation &other : otherCitations(m_galley)) {
            if (m_context.keys.contains(other.key))
                add(What::OtherCitation, Weight::Warning, other.range, other.key);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Problem &a, const Problem &b) {
            return a.range.start < b.range.start;
        });
        if (m_content.headline.trimmed().isEmpty())
            m_found.insert(m_found.begin(), {What::EmptyHeadline, Weight::Error, {}, {}});
        readFacts();
        readRoles();
        return std::move(m_found);
    }

private:
    void add(What what, Weight weight, TextRange range, const QString &subject)
    {
        m_found.push_back({what, weight, range, subject});
    }

    void readBlock(const PlacedBlock &placed)
    {
        const Block &block = *placed.block;
        const auto inBody = [&](const TextRange &range) {
            return TextRange{placed.range.start + range.start, range.length};
        };
        for (const CiteMark &cite : block.cites)
            readCitation(cite, inBody(cite.range));
        for (const WikiLink &link : block.links) {
            if (!m_context.slugs.contains(link.slug))
                add(What::BrokenArticleLink, Weight::Warning, inBody(link.range), link.slug);
        }
        for (const GalleyNote &note : block.notes)
            readNote(note, inBody(note.range));
        if (block.kind == BlockKind::Heading) {
            // The headline is level 1.
            if (block.level > m_level + 1)
                add(What::HeadingOrder, Weight::Warning, placed.range, block.heading);
            m_level = block.level;
        }
    }

    void readCitation(const CiteMark &cite, TextRange range)
    {
        for (const CiteItem &item : cite.items) {
            m_cited.insert(item.key);
            if (!m_context.keys.contains(item.key))
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
            return add(What::UnsafeImage, Weight::Warning, range, note.subject);
        case GalleyNote::What::MissingAlt:
            return add(What::MissingAlt, Weight::Warning, range, note.subject);
        case GalleyNote::What::TooDeep:
            return add(What::TooDeep, Weight::Note, range, note.subject);
        case GalleyNote::What::RawHtml:
            return add(What::RawHtml, Weight::Note, range, note.subject);
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

    void readFacts()
    {
        for (const Fact &fact : m_content.facts) {
            const Block value = parseInline(fact.value);
            for (const CiteMark &cite : value.cites)
                readCitation(cite, {});
            for (const GalleyNote &note : value.notes)
                readNote(note, {});
        }
    }

    void readRoles()
    {
        for (const StatedRole &role : m_content.roles) {
            if (role.role != SourceRole::Unstated && !m_cited.contains(role.key))
                add(What::UncitedSource, Weight::Warning, {}, role.key);
        }
    }

    const ArticleContent &m_content;
    const Galley &m_galley;
    const Kind &m_kind;
    const ProblemContext &m_context;
    std::vector<Problem> m_found;
    QSet<QString> m_cited;
    int m_level = 1;
};

} // namespace

std::vector<Problem> findProblems(const ArticleContent &content,
                                  const Galley &galley,
                                  const Kind &kind,
                                  const ProblemContext &context)
{
    return ProblemFinder(content, galley, kind, context).find();
}

QString describe(const Problem &problem)
{
    const auto with = [&](const char *sentence) {
        return QString::fromLatin1(sentence).replace(QLatin1String("{}"), problem.subject);
    };
    switch (problem.what) {
    case What::EmptyHeadline:
        return with("The article has no headline.");
    case What::EmptySection:
        return problem.subject.isEmpty() ? with("A section has neither heading nor text.")
                                         : with("The section \"{}\" is empty.");
    case What::UnknownKey:
        return with("No source in the library has the key \"{}\".");
    case What::OtherCitation:
        return with("\"@{}\" cites nothing as it stands: write [@{}].");
    case What::UncitedSource:
        return with("The source \"{}\" has a role here but is cited nowhere.");
    case What::BrokenArticleLink:
        return with("There is no article \"{}\" to link to.");
    case What::HeadingOrder:
        return with("The heading \"{}\" skips a level.");
    case What::MissingAlt:
        return with("The image \"{}\" has no alternative text.");
    case What::UnsafeLink:
        return with(
            "The link to \"{}\" is left out: only http, https, mailto and #part are allowed.");
    case What::UnsafeImage:
        return with("The image \"{}\" is left out: only image files of the desk are allowed.");
    case What::Footnote:
        return with("\"{}\" stands as it is: footnotes are not supported, cite a source instead.");
    case What::RawHtml:
        return with("\"{}\" is HTML and stands as plain text.");
    case What::TooDeep:
        return with("Lists or quotations are nested too deeply and were flattened.");
    }
    return {};
}

} // namespace stet
