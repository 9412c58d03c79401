// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/sign_off_dialog.h"

#include "core/base/text.h"
#include "core/review/claims/claim_shares.h"
#include "core/review/gate.h"
#include "ui/editor/panels/problems_model.h"
#include "ui/review/gate_words.h"
#include "ui/review/sign_off_changes.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QHash>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <tuple>

namespace stet {

namespace {

constexpr int rowRole = Qt::UserRole + 1;
constexpr qsizetype longestWords = 160;
constexpr size_t mostRows = 2'000;

bool hasWarnings(const std::vector<GateFinding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const GateFinding &finding) {
        return finding.weight == GateWeight::Warns;
    });
}

} // namespace

SignOffDialog::SignOffDialog(const SheetRows &rows,
                             const Hand &signer,
                             const ArticleContent *signedContent,
                             QWidget *parent)
    : QDialog(parent)
    , m_rows(rows)
    , m_title(new PlainLabel(this, 2))
    , m_counts(new PlainLabel(this, 2))
    , m_list(new QListWidget(this))
    , m_hint(new PlainLabel(this, 3))
    , m_reason(new QLineEdit(this))
    , m_sign(new QPushButton(this))
{
    setObjectName(QStringLiteral("signOffDialog"));
    setWindowTitle(tr("Sign off"));
    setTextFactor(*m_title, 1.2, QFont::DemiBold);
    m_title->setPlainText(rows.sheet()->article.content.headline);
    m_counts->setProperty("tone", QStringLiteral("muted"));
    const ClaimCounts &counts = rows.sheet()->checked.counts;
    m_counts->setObjectName(QStringLiteral("signOffCounts"));
    m_counts->setPlainText(claimsLine(counts));
    m_list->setObjectName(QStringLiteral("signOffList"));
    m_list->setAccessibleName(tr("What to look at"));
    m_list->setWordWrap(true);
    m_list->setSpacing(3);
    m_reason->setObjectName(QStringLiteral("signOffReason"));
    m_reason->setMaxLength(int(MostReasonUnits));
    m_reason->setPlaceholderText(tr("Why it is signed all the same"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_sign->setObjectName(QStringLiteral("signOffGive"));
    m_sign->setProperty("primary", true);
    m_sign->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_sign);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_counts);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sign, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reason, &QLineEdit::textChanged, this, &SignOffDialog::update);
    connect(m_list, &QListWidget::itemActivated, this, &SignOffDialog::leadTo);
    m_list->installEventFilter(this);
    resize(withText(600), withText(350));
    const std::vector<GateFinding> findings = rows.sheet()->findings(GateStep::SignOff, signer);
    m_blocked = !isOpen(findings);
    // What was not seen yet stands before what was there when it was signed.
    showFindings(findings, GateWeight::Blocks);
    if (showDifference(signedContent) && hasWarnings(findings))
        addHead(tr("What warns"));
    showFindings(findings, GateWeight::Warns);
    m_list->setVisible(m_list->count() > 0);
    update();
    if (m_blocked)
        m_reason->setFocus();
    else
        m_sign->setFocus();
}

void SignOffDialog::leadTo(const QListWidgetItem *item)
{
    const int row = item != nullptr ? item->data(rowRole).toInt() : -1;
    if (row < 0)
        return;
    reject();
    Q_EMIT rowRequested(row);
}

// Enter in the list leads somewhere or nowhere; it never signs.
bool SignOffDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            leadTo(m_list->currentItem());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SignOffDialog::addRow(const QString &sign, const QString &text, int row)
{
    if (size_t(m_list->count()) >= mostRows)
        return;
    auto *item = new QListWidgetItem(sign + QStringLiteral("  ") + text, m_list);
    item->setToolTip(plainToolTip(text));
    item->setData(rowRole, row);
}

void SignOffDialog::addHead(const QString &words)
{
    if (size_t(m_list->count()) >= mostRows)
        return;
    auto *item = new QListWidgetItem(words, m_list);
    item->setFlags(Qt::ItemIsEnabled); // leads nowhere
    item->setData(rowRole, -1);
    QFont font = m_list->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
}

// Thousands of findings in a sheet of thousands of rows: each row is looked at once.
std::function<int(const GateFinding &)> SignOffDialog::rowFinder() const
{
    using PlaceKey = std::tuple<int, int, qsizetype>;
    const auto keyOf = [](const SourcePlace &place) {
        return PlaceKey(int(place.field), place.row, place.range.start);
    };
    QHash<ClaimId, int> byClaim;
    std::map<PlaceKey, int> byPlace;
    for (int row = 0; row < m_rows.count(); ++row) {
        if (const ClaimRecord *record = m_rows.record(row))
            byClaim.insert(record->claim.id, row);
        if (const std::optional<SourcePlace> place = m_rows.place(row))
            byPlace.emplace(keyOf(*place), row);
    }
    return [byClaim, byPlace, keyOf](const GateFinding &finding) {
        if (!finding.claim.isNull())
            return byClaim.value(finding.claim, -1);
        const auto found = finding.place ? byPlace.find(keyOf(*finding.place)) : byPlace.end();
        return found == byPlace.end() ? -1 : found->second;
    };
}

void SignOffDialog::showFindings(const std::vector<GateFinding> &findings, GateWeight weight)
{
    const std::function<int(const GateFinding &)> rowOf = rowFinder();
    for (const GateFinding &finding : findings) {
        if (finding.weight != weight)
            continue;
        QString text = ruleSentence(finding.rule);
        const QString subject =
            finding.problem ? ProblemsModel::sentence(*finding.problem) : finding.subject;
        if (!subject.isEmpty())
            text += QStringLiteral(": ") + singleLine(subject).left(longestWords);
        addRow(weight == GateWeight::Blocks ? QStringLiteral("✗") : QStringLiteral("!"),
               text,
               rowOf(finding));
    }
}

bool SignOffDialog::showDifference(const ArticleContent *signedContent)
{
    const std::vector<SignOffChange> changes = signOffChanges(m_rows, signedContent);
    for (const SignOffChange &change : changes)
        addRow(QStringLiteral("△"), change.text, change.row);
    return !changes.empty();
}

void SignOffDialog::update()
{
    const ReviewedArticle &sheet = *m_rows.sheet();
    const bool again = sheet.signOff.has_value() && !sheet.signOffStands;
    m_reason->setVisible(m_blocked);
    m_sign->setText(m_blocked ? tr("Sign all the same") : again ? tr("Renew") : tr("Sign off"));
    m_sign->setEnabled(!m_blocked || !reason().isEmpty());
    if (m_blocked)
        m_hint->setPlainText(tr("What is marked ✗ stands in the way. It can be overridden with a "
                                "reason, which stays in the record for good; the page shows no "
                                "“Checked by” then."));
    else if (again)
        m_hint->setPlainText(tr("Signed by %1 on %2, and changed since. What is another is marked "
                                "△.")
                                 .arg(sheet.signOff->person, momentText(sheet.signOff->atMs)));
    else
        m_hint->setPlainText(sheet.rules.onePerson
                                 ? tr("This desk is one person's: pages say “checked by the "
                                      "author” where the author signs.")
                                 : tr("You sign for exactly these words and this evidence."));
}

QString SignOffDialog::reason() const
{
    return m_blocked ? m_reason->text().trimmed() : QString();
}

} // namespace stet
