// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/problems.h"

#include <QWidget>

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

Q_SIGNALS:
    void placeWanted(const stet::Problem &problem);

private:
    ProblemsModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
};

} // namespace stet
