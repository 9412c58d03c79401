// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/problems_panel.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/panels/panel_parts.h"
#include "ui/editor/panels/problem_delegate.h"
#include "ui/editor/panels/problems_model.h"

#include <QAction>
#include <QListView>
#include <QVBoxLayout>

namespace stet {

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_list(makePanelList(this))
    , m_empty(makeEmptyState(this,
                             tr("No problems found"),
                             tr("Empty sections, unknown keys, broken links and missing image "
                                "texts would be listed here.")))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setAccessibleName(tr("Problems of the article"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_list->hide();

    const auto go = [this](const QModelIndex &index) {
        if (const Problem *problem = m_model->problemAt(index.row()))
            Q_EMIT placeWanted(*problem);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    for (const auto &[id, step] :
         {std::pair("nextProblem", Step::Next), std::pair("previousProblem", Step::Previous)}) {
        m_steps.append(makeArticleCommand(QString::fromLatin1(id), this));
        connect(m_steps.last(), &QAction::triggered, this, [this, by = step] { this->go(by); });
    }
}

void ProblemsPanel::setCaret(std::function<qsizetype()> caret)
{
    m_caret = std::move(caret);
}

QList<QAction *> ProblemsPanel::stepActions() const
{
    return m_steps;
}

int ProblemsPanel::rowAfter(qsizetype caret, Step step) const
{
    const int rows = count();
    const int current = m_list->currentIndex().row();
    // The caret is where the last step left it: on from there, whether it has a place or not.
    if (current >= 0 && m_ledTo == caret)
        return (current + int(step) + rows) % rows;
    // Those that have no place in the text stand before and behind those that have one.
    const auto isPlaced = [this](int row) {
        return m_model->problemAt(row)->range.length > 0;
    };
    int first = 0;
    while (first < rows && !isPlaced(first))
        ++first;
    int next = first;
    while (next < rows && isPlaced(next) && m_model->problemAt(next)->range.start < caret)
        ++next;
    return step == Step::Next ? next % rows : (next - 1 + rows) % rows;
}

void ProblemsPanel::go(Step step)
{
    if (count() == 0 || !m_caret)
        return;
    const int row = rowAfter(m_caret(), step);
    m_list->setCurrentIndex(m_model->index(row));
    Q_EMIT placeWanted(*m_model->problemAt(row));
    m_ledTo = m_caret();
}

void ProblemsPanel::setProblems(std::vector<Problem> problems)
{
    m_model->setProblems(std::move(problems));
    m_list->setVisible(count() > 0);
    m_empty->setVisible(count() == 0);
}

std::vector<Problem> ProblemsPanel::problemsAt(qsizetype position) const
{
    std::vector<Problem> there;
    for (int row = 0; row < count(); ++row) {
        const Problem *problem = m_model->problemAt(row);
        if (problem->range.length > 0 && problem->range.start <= position &&
            position <= problem->range.end())
            there.push_back(*problem);
    }
    return there;
}

int ProblemsPanel::count() const
{
    return m_model->rowCount();
}

} // namespace stet
