// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/sign_off_changes.h"

#include "core/base/hidden_signs.h"
#include "core/base/text.h"
#include "core/model/draft_fields.h"
#include "core/review/content_diff.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace stet {

namespace {

class SignOffWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::SignOffDialog)
};

constexpr qsizetype longestPiece = 160;
constexpr qsizetype shownBeside = 24; // of what stays, on either side of a change

ContentPart partOfField(DraftField field)
{
    switch (field) {
    case DraftField::Headline:
        return ContentPart::Headline;
    case DraftField::Dek:
        return ContentPart::Dek;
    case DraftField::Facts:
        return ContentPart::Facts;
    case DraftField::Authors:
        return ContentPart::Byline;
    case DraftField::LeadAlt:
        return ContentPart::LeadAlt;
    case DraftField::LeadCaption:
        return ContentPart::LeadCaption;
    default:
        return ContentPart::Body;
    }
}

/// What stays, as its ends alone where it is long.
QString folded(const QString &same)
{
    return same.size() <= 2 * shownBeside ? same
                                          : same.left(shownBeside) + u'…' + same.right(shownBeside);
}

QString written(const std::vector<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.what == DiffPiece::What::Same)
            text += folded(piece.text);
        else
            text += (piece.what == DiffPiece::What::Added ? QStringLiteral("[+")
                                                          : QStringLiteral("[−")) +
                    piece.text.left(longestPiece) + u']';
    }
    return withSigns(singleLine(text));
}

/// Those of a range of what the text became.
std::vector<DiffPiece> piecesWithin(const std::vector<DiffPiece> &pieces, const TextRange &range)
{
    std::vector<DiffPiece> within;
    qsizetype at = 0;
    for (const DiffPiece &piece : pieces) {
        if (piece.what == DiffPiece::What::Removed) {
            if (range.start <= at && at < range.end())
                within.push_back(piece);
            continue;
        }
        const qsizetype from = std::max(at, range.start);
        const qsizetype to = std::min(at + piece.text.size(), range.end());
        if (from < to)
            within.push_back({piece.what, piece.text.mid(from - at, to - from)});
        at += piece.text.size();
    }
    return within;
}

/// Tells what changed of one sheet. Compares each field once.
class RenewalTelling
{
public:
    RenewalTelling(const SheetRows &rows, const ArticleContent *signedContent)
        : m_rows(rows)
        , m_signed(signedContent)
        , m_now(rows.sheet()->article.content)
    {}

    [[nodiscard]] std::vector<SignOffChange> tell()
    {
        const ReviewedArticle &sheet = *m_rows.sheet();
        const SignOffDifference difference =
            differenceSince(*sheet.signOff,
                            m_signed != nullptr ? *m_signed : m_now,
                            m_now,
                            sheet.checked,
                            sheet.records);
        for (const DraftField field : difference.fields) {
            if (!isTold(difference, field))
                tellField(field);
        }
        for (const size_t item : difference.items)
            tellItem(int(item));
        for (const ClaimId &gone : difference.gone)
            tellGone(gone);
        return std::move(m_changes);
    }

private:
    /// A claim of the field says what changed there.
    [[nodiscard]] bool isTold(const SignOffDifference &difference, DraftField field) const
    {
        return std::any_of(difference.items.begin(), difference.items.end(), [&](size_t item) {
            return m_rows.place(int(item))->field == field;
        });
    }

    void tellField(DraftField field)
    {
        const ContentPart part = partOfField(field);
        const QString pieces = written(wordDiff(partText(*m_signed, part), partText(m_now, part)));
        m_changes.push_back({QStringLiteral("%1: %2").arg(partName(part), pieces), -1});
    }

    void tellItem(int row)
    {
        const SourcePlace place = *m_rows.place(row);
        QString words = singleLine(m_rows.words(row)).left(longestPiece);
        if (m_signed != nullptr && place.field != DraftField::Facts) {
            const std::vector<DiffPiece> pieces = piecesWithin(piecesOf(place.field), place.range);
            if (std::any_of(pieces.begin(), pieces.end(), [](const DiffPiece &piece) {
                    return piece.what != DiffPiece::What::Same;
                }))
                words = written(pieces);
        }
        m_changes.push_back({SignOffWords::tr("Another since it was signed: %1").arg(words), row});
    }

    void tellGone(ClaimId gone)
    {
        const std::vector<ClaimRecord> &records = m_rows.sheet()->records;
        const auto record =
            std::find_if(records.begin(), records.end(), [&](const ClaimRecord &one) {
                return one.claim.id == gone;
            });
        if (record == records.end()) // split or joined since: its words are told of above
            return;
        m_changes.push_back({SignOffWords::tr("Gone since it was signed: %1")
                                 .arg(singleLine(record->claim.words.exact).left(longestPiece)),
                             m_rows.rowOf(gone, std::nullopt)});
    }

    [[nodiscard]] const std::vector<DiffPiece> &piecesOf(DraftField field)
    {
        const auto known = m_pieces.find(field);
        if (known != m_pieces.end())
            return known->second;
        return m_pieces
            .emplace(field, wordDiff(fieldText(*m_signed, field), fieldText(m_now, field)))
            .first->second;
    }

    const SheetRows &m_rows;
    const ArticleContent *m_signed;
    const ArticleContent &m_now;
    std::map<DraftField, std::vector<DiffPiece>> m_pieces;
    std::vector<SignOffChange> m_changes;
};

} // namespace

std::vector<SignOffChange> signOffChanges(const SheetRows &rows,
                                          const ArticleContent *signedContent)
{
    if (!rows.sheet() || !rows.sheet()->signOff || rows.sheet()->signOffStands)
        return {};
    return RenewalTelling(rows, signedContent).tell();
}

} // namespace stet
