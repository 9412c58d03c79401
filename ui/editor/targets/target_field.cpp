// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/targets/target_field.h"

#include "ui/editor/field_undo.h"
#include "ui/editor/targets/target_words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace stet {

namespace {

int stepOf(Measure measure)
{
    switch (measure) {
    case Measure::Words:
        return 50;
    case Measure::Characters:
        return 500;
    case Measure::Minutes:
        return 1;
    }
    Q_UNREACHABLE();
}

} // namespace

TargetField::TargetField(const QString &none, QWidget *parent)
    : QWidget(parent)
    , m_amount(new QSpinBox(this))
    , m_measure(new QComboBox(this))
{
    m_amount->setObjectName(QStringLiteral("targetAmount"));
    m_amount->setAccessibleName(tr("Length to aim at"));
    m_amount->setSpecialValueText(none);
    m_measure->setObjectName(QStringLiteral("targetMeasure"));
    m_measure->setAccessibleName(tr("What the length counts"));
    for (const Measure measure : allMeasures)
        m_measure->addItem(measureName(measure), int(measure));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_amount, 1);
    row->addWidget(m_measure);
    setFocusProxy(m_amount);
    for (QWidget *field : std::initializer_list<QWidget *>{m_amount, m_measure}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    fitMeasure();
    connect(m_amount, &QSpinBox::valueChanged, this, &TargetField::changed);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &TargetField::takeMeasure);
}

void TargetField::takeMeasure()
{
    const int before = m_amount->value();
    m_amounts.at(size_t(m_shown)) = before;
    fitMeasure();
    // One that the measure cannot have would become its largest, which nobody wished for.
    const int carried = before <= mostOf(m_shown) ? before : 0;
    {
        const QSignalBlocker quiet(m_amount);
        m_amount->setValue(m_amounts.at(size_t(m_shown)).value_or(carried));
    }
    // What 0 counts says nothing.
    if (before > 0 || m_amount->value() > 0)
        Q_EMIT changed();
}

void TargetField::setTarget(const Target &wanted)
{
    if (wanted == target())
        return;
    const QSignalBlocker quietAmount(m_amount);
    const QSignalBlocker quietMeasure(m_measure);
    m_amounts = {};
    if (wanted.isSet())
        m_measure->setCurrentIndex(m_measure->findData(int(wanted.measure)));
    fitMeasure();
    // A file may state more than can be chosen.
    m_amount->setMaximum(std::max(m_amount->maximum(), wanted.amount));
    m_amount->setValue(wanted.amount);
}

Target TargetField::target() const
{
    if (m_amount->value() == 0)
        return {};
    return {Measure(m_measure->currentData().toInt()), m_amount->value()};
}

void TargetField::fitMeasure()
{
    m_shown = Measure(m_measure->currentData().toInt());
    const QSignalBlocker quiet(m_amount);
    m_amount->setRange(0, mostOf(m_shown));
    m_amount->setSingleStep(stepOf(m_shown));
}

void TargetField::setReadOnly(bool readOnly)
{
    m_amount->setReadOnly(readOnly);
    m_measure->setEnabled(!readOnly);
}

void TargetField::leaveUndo()
{
    leaveUndoKeys(m_amount->findChild<QLineEdit *>());
    leaveUndoKeys(m_amount);
    leaveUndoKeys(m_measure);
}

bool TargetField::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (field != nullptr && event->type() == QEvent::Wheel && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stet
