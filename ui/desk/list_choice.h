// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"
#include "core/model/listing.h"

#include <QObject>

#include <vector>

namespace stet {

class ArticleListModel;
class ArticleView;

/// Decides which rows of the list are chosen while its question, its order and its articles
/// change: what a person chose stays chosen, what was asked for is chosen once it is read, and
/// where none is left its neighbour or the first row is. Owned by the desk's page; UI thread.
class ListChoice : public QObject
{
    Q_OBJECT

public:
    ListChoice(DeskSession &session, ArticleListModel &model, ArticleView &view, QObject *parent);

    /// To be called before the model gets another question.
    void questionChanges(const ArticleQuery &next);
    /// Chooses `article`, at once or when the list has read it, unless a person chooses first.
    void choose(const ArticleId &article);
    /// The same; where the list does not hold it, that is told by `notThere`.
    void chooseOrTell(const ArticleId &article);
    /// To be called when the list was read, and not while it is being read.
    void listRead();
    /// The chosen rows changed.
    void noteChosen();

Q_SIGNALS:
    void notThere(const stet::ArticleId &article);

private:
    enum class Telling { No, Yes };

    void wish(const ArticleId &article, Telling telling);
    void keyRead(ListKey key);
    void grantWish();
    void chosenByHand();
    void takeFirst();
    void chooseKept();
    void keepCurrentRow();
    void rowsWereReset();

    DeskSession &m_session;
    ArticleListModel &m_model;
    ArticleView &m_view;
    std::vector<ListKey> m_kept; ///< what was chosen before the question changed
    ListKey m_current;           ///< the one of them with the ring
    bool m_keptAll = false;      ///< every row was
    bool m_fresh = true;         ///< a question was set and nothing was chosen yet
    bool m_byHand = false;       ///< a person chose what is chosen
    int m_lastRow = -1;          ///< where the chosen row stood, for when it goes
    ArticleId m_wish;
    ListKey m_wishKey;
    Telling m_telling = Telling::No;
    int m_readsLeft = 0; ///< readings of the list until the wish is given up
    int m_wishNumber = 0;
};

} // namespace stet
