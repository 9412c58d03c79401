// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/review/gate.h"

#include <QWidget>

#include <array>
#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;
class QVBoxLayout;

namespace stet {

class DeskKeeper;

/// How the desk checks its articles: who may check, how many sources carry a claim, and what holds
/// an article back. Each change is one of a single rule, is kept at once and can be undone; what
/// others change is shown. Owned by the settings' dialog; UI thread.
class FactCheckPage : public QWidget
{
    Q_OBJECT

public:
    FactCheckPage(DeskKeeper &keeper, QWidget *parent);

protected:
    /// The wheel scrolls the page and changes no rule; where the keys lead is scrolled into sight.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a person wants otherwise, done to the rules as the desk has them by then.
    using RuleStep = std::function<void(CheckingRules &)>;

    void addPeople(QVBoxLayout *column);
    void addSources(QVBoxLayout *column);
    void addReaders(QVBoxLayout *column);
    void addGate(QVBoxLayout *column);
    QComboBox *
    addWeight(QGridLayout *grid, const QString &text, const QString &name, GateWeight usual);
    void addTitle(QVBoxLayout *column, const QString &text);
    void addAnswer(QVBoxLayout *column,
                   QCheckBox *box,
                   bool CheckingRules::*rule,
                   const QString &meaning);
    void addNumber(QGridLayout *grid, const QString &text, QSpinBox *box, int CheckingRules::*rule);
    void addRow(QGridLayout *grid, const QString &text, QWidget *field);
    void adopt(QWidget *field);
    void change(const RuleStep &step);
    void keep();
    void forget();
    void take();
    void showRules();

    DeskKeeper &m_keeper;
    QCheckBox *m_onePerson;
    QCheckBox *m_accountsShared;
    QCheckBox *m_evidenceForReaders;
    QSpinBox *m_primary;
    QSpinBox *m_independent;
    std::array<QComboBox *, size_t(gateRules)> m_weights{}; ///< in the order of `GateRule`
    QComboBox *m_export = nullptr;   ///< what the rules do to an exported page
    std::vector<QWidget *> m_fields; ///< all of them
    std::vector<RuleStep> m_steps;   ///< not kept yet
    size_t m_asked = 0;              ///< the first of them; 0: none is
    bool m_showing = false;
};

} // namespace stet
