// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/desk/claims/resting_claims.h"
#include "core/model/article.h"
#include "core/model/language.h"
#include "core/review/citing_sentences.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace stet {

/// A sentence that rests on a source, with the article that it stands in.
struct RestingSentence
{
    ArticleId article;
    QString headline;
    PublicState publicState = PublicState::None;
    QString factName; ///< of a fact: what it is the value of
    CitingSentence sentence;

    bool operator==(const RestingSentence &) const = default;
};

/// All sentences of `articles` that cite one of `keys`, article by article. Parses each body: for
/// the pool. Pure.
[[nodiscard]] std::vector<RestingSentence> sentencesRestingOn(const std::vector<Article> &articles,
                                                              const Languages &languages,
                                                              const QStringList &keys);

/// With the claims that rest on the source by their evidence and stand in no such sentence, each
/// behind the sentences of its article. Pure.
[[nodiscard]] std::vector<RestingSentence> withClaims(std::vector<RestingSentence> sentences,
                                                      const std::vector<RestingClaim> &claims);

/// What rests on a source, a sentence a row. UI thread.
class RestsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NoteRole = Qt::UserRole + 1, ///< QString: headline, place and locators
        LiveRole,                    ///< bool: readers have the article
    };

    using QAbstractListModel::QAbstractListModel;

    void setSentences(std::vector<RestingSentence> sentences);
    /// Null where there is no such row.
    [[nodiscard]] const RestingSentence *at(int row) const;
    /// How many articles the sentences stand in.
    [[nodiscard]] int articles() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QString noteOf(const RestingSentence &one);

    std::vector<RestingSentence> m_sentences;
};

} // namespace stet
