// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/attest_dialog.h"

#include "core/base/text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr qsizetype longestSource = 70;

} // namespace

AttestDialog::AttestDialog(const QString &claim,
                           const std::shared_ptr<const CheckAids> &aids,
                           const NewEvidence &before,
                           QWidget *parent)
    : QDialog(parent)
    , m_source(new QComboBox(this))
    , m_who(new QLineEdit(this))
    , m_what(new QPlainTextEdit(this))
    , m_when(new QLineEdit(this))
    , m_how(new QLineEdit(this))
    , m_bind(new QPushButton(tr("Attest"), this))
{
    setObjectName(QStringLiteral("attestDialog"));
    setWindowTitle(tr("Attest"));
    auto *about = new PlainLabel(this, 3);
    about->setPlainText(QStringLiteral("“%1”").arg(claim));
    auto *hint = new PlainLabel(this, 3);
    hint->setProperty("tone", QStringLiteral("muted"));
    hint->setPlainText(tr("For what cannot be kept as a snapshot. It counts as attested "
                          "everywhere, never as a quoted source."));
    m_source->setObjectName(QStringLiteral("attestSource"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->addItem(tr("None of the library"), QVariant::fromValue(SourceId()));
    if (aids) {
        for (const SourceAtHand &one : aids->sources) {
            const QString name =
                singleLine(one.source.title.isEmpty() ? one.source.publisher : one.source.title);
            m_source->addItem(name.left(longestSource), QVariant::fromValue(one.source.id));
        }
    }
    m_source->setCurrentIndex(std::max(0, m_source->findData(QVariant::fromValue(before.source))));
    m_who->setObjectName(QStringLiteral("attestWho"));
    m_who->setPlaceholderText(tr("Who saw or heard it"));
    m_what->setObjectName(QStringLiteral("attestWhat"));
    m_what->setProperty("field", true);
    m_what->setTabChangesFocus(true);
    m_what->setPlaceholderText(tr("What they saw or heard"));
    fitToText(*m_what, [this] { m_what->setFixedHeight(withText(72)); });
    m_when->setObjectName(QStringLiteral("attestWhen"));
    m_when->setPlaceholderText(tr("3 March 2026, in the afternoon"));
    m_how->setObjectName(QStringLiteral("attestHow"));
    m_how->setPlaceholderText(tr("By telephone, in the yard …"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Who"), m_who);
    form->addRow(tr("W&hat"), m_what);
    form->addRow(tr("Whe&n"), m_when);
    form->addRow(tr("H&ow"), m_how);
    form->addRow(tr("&Source"), m_source);
    m_bind->setObjectName(QStringLiteral("attestGive"));
    m_bind->setProperty("primary", true);
    m_bind->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_bind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(hint);
    column->addLayout(form);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bind, &QPushButton::clicked, this, &QDialog::accept);
    // As in the cards of the check, also from the field where Enter is a line.
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | enter), this),
                &QShortcut::activated,
                m_bind,
                &QPushButton::click);
    connect(m_who, &QLineEdit::textChanged, this, &AttestDialog::update);
    connect(m_what, &QPlainTextEdit::textChanged, this, &AttestDialog::update);
    m_who->setText(before.who);
    m_what->setPlainText(before.what);
    m_when->setText(before.when);
    m_how->setText(before.how);
    resize(withText(520), sizeHint().height());
    m_who->setFocus();
    update();
}

void AttestDialog::update()
{
    m_bind->setEnabled(!m_who->text().trimmed().isEmpty() &&
                       !m_what->toPlainText().trimmed().isEmpty());
}

NewEvidence AttestDialog::evidence() const
{
    NewEvidence evidence;
    evidence.source = m_source->currentData().value<SourceId>();
    evidence.who = m_who->text().trimmed();
    evidence.what = m_what->toPlainText().trimmed();
    evidence.when = m_when->text().trimmed();
    evidence.how = m_how->text().trimmed();
    return evidence;
}

} // namespace stet
