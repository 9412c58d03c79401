// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/problems.h"

#include <QList>
#include <QWidget>

#include <functional>

class QAction;
class QListView;

namespace stet {

class ProblemsModel;

/// What an editor would want to mend in the open article, each a click from its place.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    void setProblems(std::vector<Problem> problems);
    [[nodiscard]] int count() const;
    /// Those whose place in the body holds `position`, its ends included.
    [[nodiscard]] std::vector<Problem> problemsAt(qsizetype position) const;

    /// Where the caret stands in the body, from which the next problem is looked for.
    void setCaret(std::function<qsizetype()> caret);
    /// To the next and to the previous problem, around the ends. Owned here.
    [[nodiscard]] QList<QAction *> stepActions() const;

Q_SIGNALS:
    void placeWanted(const stet::Problem &problem);

private:
    enum class Step { Previous = -1, Next = 1 };
    void go(Step step);
    [[nodiscard]] int rowAfter(qsizetype caret, Step step) const;

    QList<QAction *> m_steps;
    std::function<qsizetype()> m_caret;
    ProblemsModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
    qsizetype m_ledTo = -1; ///< where the caret was after the last step
};

} // namespace stet
