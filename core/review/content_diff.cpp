// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/content_diff.h"

#include "core/base/core_words.h"
#include "core/base/sequence_diff.h"
#include "core/galley/figure_title.h"

namespace stet {

namespace {

QString dayOf(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QString roleWords(SourceRole role)
{
    switch (role) {
    case SourceRole::Primary:
        return CoreWords::tr("primary");
    case SourceRole::Corroborating:
        return CoreWords::tr("corroborating");
    case SourceRole::Unstated:
        break;
    }
    return CoreWords::tr("no role");
}

QString classWords(CorrectionClass kind)
{
    switch (kind) {
    case CorrectionClass::Correction:
        return CoreWords::tr("Correction");
    case CorrectionClass::Clarification:
        return CoreWords::tr("Clarification");
    case CorrectionClass::Update:
        return CoreWords::tr("Update");
    case CorrectionClass::EditorsNote:
        return CoreWords::tr("Editor’s note");
    case CorrectionClass::Refile:
        return CoreWords::tr("Refile");
    case CorrectionClass::Retraction:
        return CoreWords::tr("Retraction");
    case CorrectionClass::Withdrawal:
        break;
    }
    return CoreWords::tr("Withdrawal");
}

QString targetWords(const Target &target)
{
    if (!target.isSet())
        return {};
    switch (target.measure) {
    case Measure::Words:
        return CoreWords::tr("words: %1").arg(target.amount);
    case Measure::Characters:
        return CoreWords::tr("characters: %1").arg(target.amount);
    case Measure::Minutes:
        break;
    }
    return CoreWords::tr("minutes to read: %1").arg(target.amount);
}

/// One line an entry.
template <class Entries, class Line>
QString linesIn(const Entries &entries, Line line)
{
    QStringList lines;
    for (const auto &entry : entries)
        lines << line(entry);
    return lines.join(u'\n');
}

QString captionPart(const ArticleContent &content, ContentPart part)
{
    const QByteArray title = content.leadCaption.toUtf8();
    const FigureTitle cut(std::string_view(title.constData(), size_t(title.size())));
    return QString::fromUtf8(part == ContentPart::LeadCaption
                                 ? title.left(qsizetype(cut.captionEnd))
                                 : title.mid(qsizetype(cut.creditStart)));
}

QString listText(const ArticleContent &content, ContentPart part)
{
    switch (part) {
    case ContentPart::Byline:
        return linesIn(content.authors, [](const Byline &author) {
            return author.role.isEmpty() ? author.name
                                         : CoreWords::tr("%1 (%2)").arg(author.name, author.role);
        });
    case ContentPart::Tags:
        return content.tags.join(u'\n');
    case ContentPart::Pins:
        return content.pins.join(u'\n');
    case ContentPart::Facts:
        return linesIn(content.facts, [](const Fact &fact) {
            return CoreWords::tr("%1: %2").arg(fact.name, fact.value);
        });
    case ContentPart::Roles:
        return linesIn(content.roles, [](const StatedRole &role) {
            return CoreWords::tr("%1: %2").arg(role.key, roleWords(role.role));
        });
    case ContentPart::Corrections:
        return linesIn(content.corrections, [](const Correction &one) {
            return CoreWords::tr("%1, %2: %3").arg(dayOf(one.date), classWords(one.kind), one.text);
        });
    default:
        return {};
    }
}

bool isList(ContentPart part)
{
    return part == ContentPart::Byline || part == ContentPart::Tags || part == ContentPart::Facts ||
           part == ContentPart::Roles || part == ContentPart::Corrections ||
           part == ContentPart::Pins;
}

PartDiff diffOf(const QString &name, std::vector<DiffPiece> pieces)
{
    bool changed = false;
    for (const DiffPiece &piece : pieces)
        changed = changed || piece.what != DiffPiece::What::Same;
    return {name, std::move(pieces), changed, {}};
}

} // namespace

QString partName(ContentPart part)
{
    switch (part) {
    case ContentPart::Headline:
        return CoreWords::tr("Headline");
    case ContentPart::Dek:
        return CoreWords::tr("Dek");
    case ContentPart::Byline:
        return CoreWords::tr("Byline");
    case ContentPart::Kind:
        return CoreWords::tr("Kind");
    case ContentPart::Category:
        return CoreWords::tr("Category");
    case ContentPart::Tags:
        return CoreWords::tr("Tags");
    case ContentPart::Slug:
        return CoreWords::tr("Slug");
    case ContentPart::Language:
        return CoreWords::tr("Language");
    case ContentPart::Published:
        return CoreWords::tr("Published");
    case ContentPart::Modified:
        return CoreWords::tr("Last changed for readers");
    case ContentPart::LastVerified:
        return CoreWords::tr("Last verified");
    case ContentPart::LeadImage:
        return CoreWords::tr("Lead picture");
    case ContentPart::LeadAlt:
        return CoreWords::tr("What the lead picture shows");
    case ContentPart::LeadCaption:
        return CoreWords::tr("Caption of the lead picture");
    case ContentPart::LeadCredit:
        return CoreWords::tr("Credit of the lead picture");
    case ContentPart::Body:
        return CoreWords::tr("Body");
    case ContentPart::Facts:
        return CoreWords::tr("Fact table");
    case ContentPart::Corrections:
        return CoreWords::tr("Corrections");
    case ContentPart::Roles:
        return CoreWords::tr("Roles of sources");
    case ContentPart::ReviewInterval:
        return CoreWords::tr("Review interval");
    case ContentPart::Target:
        return CoreWords::tr("Length to aim at");
    case ContentPart::Pins:
        break;
    }
    return CoreWords::tr("Read next");
}

QString partText(const ArticleContent &content, ContentPart part)
{
    switch (part) {
    case ContentPart::Headline:
        return content.headline;
    case ContentPart::Dek:
        return content.dek;
    case ContentPart::Kind:
        return content.kind;
    case ContentPart::Category:
        return content.category;
    case ContentPart::Slug:
        return content.slug;
    case ContentPart::Language:
        return content.language;
    case ContentPart::Published:
        return dayOf(content.published);
    case ContentPart::Modified:
        return dayOf(content.modified);
    case ContentPart::LastVerified:
        return dayOf(content.lastVerified);
    case ContentPart::LeadImage:
        return content.leadImage;
    case ContentPart::LeadAlt:
        return content.leadAlt;
    case ContentPart::LeadCaption:
    case ContentPart::LeadCredit:
        return captionPart(content, part);
    case ContentPart::Body:
        return content.body;
    case ContentPart::ReviewInterval:
        return content.reviewDays == 0 ? QString()
                                       : CoreWords::tr("days: %1").arg(content.reviewDays);
    case ContentPart::Target:
        return targetWords(content.target);
    default:
        return listText(content, part);
    }
}

bool differs(const ArticleContent &before, const ArticleContent &after, ContentPart part)
{
    if (part == ContentPart::LastVerified && before.verifiedWords != after.verifiedWords)
        return true;
    return partText(before, part) != partText(after, part);
}

PartDiff textDiff(const QString &name, const QString &before, const QString &after)
{
    if (before == after)
        return {name, {{DiffPiece::What::Same, before}}};
    return diffOf(name, wordDiff(before, after));
}

PartDiff listDiff(const QString &name, const QString &before, const QString &after)
{
    if (before == after)
        return {name, {{DiffPiece::What::Same, before}}};
    // With a line end each, so that the last of one is the same line in the middle of the other.
    const QString left = before.isEmpty() ? QString() : before + u'\n';
    const QString right = after.isEmpty() ? QString() : after + u'\n';
    const std::vector<QStringView> was = linesOf(left);
    const std::vector<QStringView> is = linesOf(right);
    std::vector<DiffPiece> pieces;
    const auto add = [&](DiffPiece::What what,
                         const std::vector<QStringView> &lines,
                         qsizetype from,
                         qsizetype count) {
        QString text;
        for (qsizetype i = from; i < from + count; ++i)
            text += lines[size_t(i)];
        if (!text.isEmpty())
            pieces.push_back({what, text});
    };
    qsizetype at = 0;
    for (const DiffHunk &hunk : sequenceDiff(was, is)) {
        add(DiffPiece::What::Same, was, at, hunk.before - at);
        add(DiffPiece::What::Removed, was, hunk.before, hunk.removed);
        add(DiffPiece::What::Added, is, hunk.after, hunk.added);
        at = hunk.before + hunk.removed;
    }
    add(DiffPiece::What::Same, was, at, qsizetype(was.size()) - at);
    return diffOf(name, std::move(pieces));
}

std::vector<PartDiff> contentDiff(const ArticleContent &before, const ArticleContent &after)
{
    std::vector<PartDiff> parts;
    for (const ContentPart part : allContentParts) {
        const QString was = partText(before, part);
        const QString is = partText(after, part);
        if (was.isEmpty() && is.isEmpty())
            continue;
        PartDiff diff =
            isList(part) ? listDiff(partName(part), was, is) : textDiff(partName(part), was, is);
        diff.part = part;
        diff.changed = diff.changed || differs(before, after, part);
        parts.push_back(std::move(diff));
    }
    return parts;
}

} // namespace stet
