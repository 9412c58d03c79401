// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/fact_check_page.h"

#include "ui/review/gate_words.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/settings_parts.h"
#include "ui/widgets/command_spec.h"
#include "ui/widgets/text_scale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace stet {

namespace {

constexpr int mostSourcesAsked = 9; // more are refused, see `faultsOf`
constexpr int ruleFieldWidth = 170;
constexpr int underCheckBox = 27; // where its words begin

QString weightText(GateWeight weight, GateWeight usual)
{
    if (weight == GateWeight::Blocks)
        return weight == usual ? FactCheckPage::tr("Blocks (usual)") : FactCheckPage::tr("Blocks");
    return weight == usual ? FactCheckPage::tr("Warns (usual)") : FactCheckPage::tr("Warns");
}

/// What weighs as usual is named nowhere.
void weigh(QJsonObject &gate, const QString &name, GateWeight weight, GateWeight usual)
{
    if (weight == usual)
        gate.remove(name);
    else
        gate.insert(name, nameOf(weight));
}

QGridLayout *makeRuleGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    return grid;
}

bool isByKey(const QFocusEvent &event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
           event.reason() == Qt::ShortcutFocusReason;
}

} // namespace

FactCheckPage::FactCheckPage(DeskKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_onePerson(new QCheckBox(tr("&One person writes and checks here"), this))
    , m_accountsShared(new QCheckBox(tr("Several people share one system &account"), this))
    , m_evidenceForReaders(new QCheckBox(tr("Show &readers the evidence"), this))
    , m_primary(new QSpinBox(this))
    , m_independent(new QSpinBox(this))
{
    QVBoxLayout *column = makePageColumn(this,
                                         tr("Fact-check"),
                                         tr("How this desk checks its articles. Each change is "
                                            "kept at once and stands in the record."));
    addReadOnlyHint(column, m_keeper.readOnlyReason(), this);
    addPeople(column);
    addSources(column);
    addReaders(column);
    addGate(column);
    column->addStretch(1);
    connect(&m_keeper, &DeskKeeper::settingsRead, this, &FactCheckPage::take);
    connect(&m_keeper, &DeskKeeper::refused, this, &FactCheckPage::forget);
    showRules();
}

void FactCheckPage::addTitle(QVBoxLayout *column, const QString &text)
{
    auto *title = new QLabel(text, this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("tone", QStringLiteral("heading"));
    column->addWidget(title);
}

void FactCheckPage::addPeople(QVBoxLayout *column)
{
    addTitle(column, tr("WHO CHECKS"));
    m_onePerson->setObjectName(QStringLiteral("onePerson"));
    addAnswer(column,
              m_onePerson,
              &CheckingRules::onePerson,
              tr("Whoever wrote the words may check and sign them; pages and record then say "
                 "“checked by the author”. Without it, somebody else has to."));
    m_accountsShared->setObjectName(QStringLiteral("accountsShared"));
    addAnswer(column,
              m_accountsShared,
              &CheckingRules::accountsShared,
              tr("Two names under one account are then two people, and one may check what the "
                 "other wrote; pages and record give the name that was stated, which nothing "
                 "proves. Without it, they are one person."));
}

void FactCheckPage::addReaders(QVBoxLayout *column)
{
    addTitle(column, tr("WHAT READERS SEE"));
    m_evidenceForReaders->setObjectName(QStringLiteral("evidenceForReaders"));
    addAnswer(column,
              m_evidenceForReaders,
              &CheckingRules::evidenceForReaders,
              tr("Pages mark each verified sentence and show the quoted words, their source and "
                 "the day on which it was read. Words of sources on background or under embargo, "
                 "and of confidential ones, stay in the desk; an attestation shows who attests. "
                 "The site follows with the next publishing."));
}

void FactCheckPage::addAnswer(QVBoxLayout *column,
                              QCheckBox *box,
                              bool CheckingRules::*rule,
                              const QString &meaning)
{
    QLabel *hint = makeHint(meaning, this);
    hint->setIndent(underCheckBox);
    auto *both = new QVBoxLayout;
    both->setSpacing(3);
    both->addWidget(box);
    both->addWidget(hint);
    column->addLayout(both);
    box->setAccessibleDescription(meaning);
    adopt(box);
    connect(box, &QCheckBox::toggled, this, [this, rule](bool on) {
        change([rule, on](CheckingRules &rules) { rules.*rule = on; });
    });
}

void FactCheckPage::addSources(QVBoxLayout *column)
{
    addTitle(column, tr("WHAT CARRIES A VERIFIED CLAIM"));
    column->addWidget(makeHint(tr("So many primary sources that are independent of each other, or "
                                  "else so many independent sources of any role. What one "
                                  "publisher, one agency or one witness says is one voice. With 0 "
                                  "primary ones only the others count; with 0 of any role nothing "
                                  "is asked for."),
                               this));
    QGridLayout *grid = makeRuleGrid();
    m_primary->setObjectName(QStringLiteral("primarySources"));
    addNumber(grid, tr("&Primary sources"), m_primary, &CheckingRules::primarySources);
    m_independent->setObjectName(QStringLiteral("independentSources"));
    addNumber(grid,
              tr("Or &independent sources of any role"),
              m_independent,
              &CheckingRules::independentSources);
    column->addLayout(grid);
}

void FactCheckPage::addNumber(QGridLayout *grid,
                              const QString &text,
                              QSpinBox *box,
                              int CheckingRules::*rule)
{
    box->setRange(0, mostSourcesAsked);
    // The line within is asked for its name as well.
    if (auto *within = box->findChild<QLineEdit *>())
        within->setAccessibleName(plainCommandText(text));
    addRow(grid, text, box);
    connect(box, &QSpinBox::valueChanged, this, [this, rule](int number) {
        change([rule, number](CheckingRules &rules) { rules.*rule = number; });
    });
}

void FactCheckPage::addGate(QVBoxLayout *column)
{
    addTitle(column, tr("WHAT HOLDS AN ARTICLE BACK"));
    column->addWidget(makeHint(tr("Looked for before an article is signed, published, updated or "
                                  "exported. What blocks can be overridden with a reason, which "
                                  "stays in the record for good; what warns is only shown."),
                               this));
    QGridLayout *grid = makeRuleGrid();
    for (int number = 0; number < gateRules; ++number) {
        const auto rule = GateRule(number);
        m_weights.at(size_t(number)) =
            addWeight(grid, ruleSentence(rule), nameOf(rule), usualWeight(rule));
    }
    m_export = addWeight(grid,
                         tr("Whether what blocks holds an exported page back, too"),
                         exportWeightName(),
                         GateWeight::Warns);
    column->addLayout(grid);
}

QComboBox *FactCheckPage::addWeight(QGridLayout *grid,
                                    const QString &text,
                                    const QString &name,
                                    GateWeight usual)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QStringLiteral("gateRule-") + name);
    for (const GateWeight weight : {GateWeight::Blocks, GateWeight::Warns})
        box->addItem(weightText(weight, usual), int(weight));
    addRow(grid, text, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, name, usual] {
        const auto weight = GateWeight(box->currentData().toInt());
        change([name, weight, usual](CheckingRules &rules) {
            weigh(rules.gate, name, weight, usual);
        });
    });
    return box;
}

void FactCheckPage::addRow(QGridLayout *grid, const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(field);
    field->setAccessibleName(plainCommandText(text));
    fitToText(*field, [field] { field->setMinimumWidth(withText(ruleFieldWidth)); });
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    adopt(field);
}

void FactCheckPage::adopt(QWidget *field)
{
    field->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    field->installEventFilter(this);
    m_fields.push_back(field);
}

bool FactCheckPage::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QWidget *>(watched);
    if (field != nullptr && event->type() == QEvent::Wheel) {
        event->ignore(); // whoever scrolls by chance over a box would change what the desk demands
        return true;
    }
    if (field != nullptr && event->type() == QEvent::FocusIn &&
        isByKey(*static_cast<QFocusEvent *>(event))) {
        QWidget *at = parentWidget();
        while (at != nullptr && qobject_cast<QScrollArea *>(at) == nullptr)
            at = at->parentWidget();
        if (at != nullptr)
            static_cast<QScrollArea *>(at)->ensureWidgetVisible(field);
    }
    return QWidget::eventFilter(watched, event);
}

void FactCheckPage::change(const RuleStep &step)
{
    if (m_showing)
        return;
    m_steps.push_back(step);
    if (m_asked == 0)
        keep();
}

void FactCheckPage::keep()
{
    // What is changed while the desk is being asked goes after it, together: two changes at once
    // would be made from one version, and the second would be refused.
    DeskSettings wanted = m_keeper.settings();
    for (const RuleStep &step : m_steps)
        step(wanted.checking);
    if (wanted == m_keeper.settings()) {
        m_steps.clear();
        return;
    }
    m_asked = m_steps.size();
    m_keeper.keep(wanted, [this] {
        const auto kept = std::ptrdiff_t(std::min(m_asked, m_steps.size()));
        m_steps.erase(m_steps.begin(), m_steps.begin() + kept);
        m_asked = 0;
    });
}

void FactCheckPage::forget()
{
    m_steps.clear();
    m_asked = 0;
    showRules();
}

void FactCheckPage::take()
{
    if (m_asked == 0 && !m_steps.empty())
        keep();
    showRules();
}

void FactCheckPage::showRules()
{
    CheckingRules rules = m_keeper.settings().checking;
    for (const RuleStep &step : m_steps)
        step(rules);
    const GateWeights weights = gateWeightsFromJson(rules.gate);
    const QScopedValueRollback showing(m_showing, true);
    m_onePerson->setChecked(rules.onePerson);
    m_accountsShared->setChecked(rules.accountsShared);
    m_evidenceForReaders->setChecked(rules.evidenceForReaders);
    for (const auto &[box, number] : {std::pair(m_primary, rules.primarySources),
                                      std::pair(m_independent, rules.independentSources)}) {
        if (box->value() != number) // else it would take away what is half typed
            box->setValue(number);
    }
    for (int number = 0; number < gateRules; ++number) {
        const auto rule = GateRule(number);
        QComboBox &box = *m_weights.at(size_t(number));
        box.setCurrentIndex(box.findData(int(weights.value(rule, usualWeight(rule)))));
    }
    m_export->setCurrentIndex(m_export->findData(int(exportWeightFrom(rules.gate))));
    // Nothing is kept over settings that were not read yet.
    const bool open = m_keeper.readOnlyReason().isEmpty() && m_keeper.settings().version > 0;
    for (QWidget *field : m_fields)
        field->setEnabled(open);
}

} // namespace stet
