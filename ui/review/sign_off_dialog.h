// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/sheet_rows.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace stet {

class PlainLabel;

/// The last look before a sign-off, on one screen: what blocks, where it was signed before
/// what is another since then, and what warns. Enter signs; past what blocks only
/// with a reason, which stays in the record. UI thread.
class SignOffDialog : public QDialog
{
    Q_OBJECT

public:
    /// `signedContent` as it was signed before; null: not at all, or not known.
    SignOffDialog(const SheetRows &rows,
                  const Hand &signer,
                  const ArticleContent *signedContent,
                  QWidget *parent);

    /// Why what blocks is overridden; empty where nothing does.
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    /// A claim is to be at hand; the dialog goes.
    void rowRequested(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leadTo(const QListWidgetItem *item);
    void showFindings(const std::vector<GateFinding> &findings, GateWeight weight);
    /// False where nothing is another.
    bool showDifference(const ArticleContent *signedContent);
    void addHead(const QString &words);
    void addRow(const QString &sign, const QString &text, int row);
    [[nodiscard]] std::function<int(const GateFinding &)> rowFinder() const;
    void update();

    SheetRows m_rows;
    bool m_blocked = false;
    PlainLabel *m_title;
    PlainLabel *m_counts;
    QListWidget *m_list;
    PlainLabel *m_hint;
    QLineEdit *m_reason;
    QPushButton *m_sign;
};

} // namespace stet
