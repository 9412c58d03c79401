// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/rests_model.h"

#include "core/galley/galley.h"
#include "ui/widgets/plain_label.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace stet {

std::vector<RestingSentence> sentencesRestingOn(const std::vector<Article> &articles,
                                                const Languages &languages,
                                                const QStringList &keys)
{
    std::vector<RestingSentence> found;
    for (const Article &article : articles) {
        const Galley galley = parseGalley(article.content.body);
        for (CitingSentence &sentence : sentencesCiting(
                 article.content, galley, languages.forTag(article.content.language), keys)) {
            const bool isFact = sentence.field == DraftField::Facts;
            found.push_back(
                {article.id,
                 article.content.headline,
                 article.publicState,
                 isFact ? article.content.facts.at(size_t(sentence.row)).name : QString(),
                 std::move(sentence)});
        }
    }
    return found;
}

std::vector<RestingSentence> withClaims(std::vector<RestingSentence> sentences,
                                        const std::vector<RestingClaim> &claims)
{
    for (const RestingClaim &claim : claims) {
        const auto isThere = [&claim](const RestingSentence &one) {
            const TextRange &cited = one.sentence.range;
            const TextRange &words = claim.place.range;
            return one.article == claim.article && one.sentence.field == claim.place.field &&
                   one.sentence.row == claim.place.row &&
                   (claim.place.field == DraftField::Facts ||
                    (cited.start < words.end() && words.start < cited.end()));
        };
        if (std::any_of(sentences.begin(), sentences.end(), isThere))
            continue;
        const auto last =
            std::find_if(sentences.rbegin(), sentences.rend(), [&claim](const auto &one) {
                return one.article == claim.article;
            });
        sentences.insert(last == sentences.rend() ? sentences.end() : last.base(),
                         {claim.article,
                          claim.headline,
                          claim.publicState,
                          claim.factName,
                          {claim.place.field,
                           claim.place.row,
                           claim.place.range,
                           claim.words,
                           claim.locators}});
    }
    return sentences;
}

void RestsModel::setSentences(std::vector<RestingSentence> sentences)
{
    if (sentences == m_sentences) // what is chosen stays so
        return;
    beginResetModel();
    m_sentences = std::move(sentences);
    endResetModel();
}

const RestingSentence *RestsModel::at(int row) const
{
    return row >= 0 && row < int(m_sentences.size()) ? &m_sentences[size_t(row)] : nullptr;
}

int RestsModel::articles() const
{
    QSet<ArticleId> articles;
    for (const RestingSentence &one : m_sentences)
        articles.insert(one.article);
    return int(articles.size());
}

int RestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sentences.size());
}

QString RestsModel::noteOf(const RestingSentence &one)
{
    QStringList parts;
    if (one.publicState == PublicState::Live)
        parts << tr("live");
    switch (one.sentence.field) {
    case DraftField::Facts:
        parts << tr("fact “%1”").arg(one.factName.left(60));
        break;
    case DraftField::LeadCaption:
        parts << tr("caption of the lead picture");
        break;
    case DraftField::Corrections:
        parts << tr("correction");
        break;
    default:
        break;
    }
    parts += one.sentence.locators;
    parts << (one.headline.isEmpty() ? tr("Untitled") : one.headline);
    return parts.join(QStringLiteral(" · "));
}

QVariant RestsModel::data(const QModelIndex &index, int role) const
{
    const RestingSentence *one = index.isValid() ? at(index.row()) : nullptr;
    if (one == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return one->sentence.words;
    case Qt::AccessibleTextRole:
        return QString(one->sentence.words + QStringLiteral(", ") + noteOf(*one));
    case Qt::ToolTipRole:
        return plainToolTip(one->sentence.words.left(2'000));
    case NoteRole:
        return noteOf(*one);
    case LiveRole:
        return one->publicState == PublicState::Live;
    default:
        return {};
    }
}

} // namespace stet
