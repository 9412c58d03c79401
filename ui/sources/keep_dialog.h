// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/keep_round.h"

#include <QDialog>
#include <QStringList>
#include <QTimeZone>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class NoticeBar;
class PlainLabel;
struct Notice;

/// Asks how something was got that needs no link, before it is kept: files, or words that a person
/// types or pastes. Keeps nothing itself: `keepRequested` does, and the dialog waits out of sight
/// until it is told how that ended. What was typed goes only when a person says so, or is kept. UI
/// thread.
class KeepDialog : public QDialog
{
    Q_OBJECT

public:
    /// Without files it asks for words. `into` is the source that gets it; one without an id stands
    /// for a new source. Moments are typed by the clock of `zone`.
    KeepDialog(const QStringList &files,
               const Source &into,
               const QTimeZone &zone,
               QWidget *parent);

    /// Nothing was kept: the dialog is there again with all that was typed, and says why.
    void comeBack(const Notice &why);

    /// Whether a person typed anything that is kept nowhere yet.
    [[nodiscard]] bool isChanged() const;
    void reject() override;

Q_SIGNALS:
    void keepRequested(const stet::KeepOrder &order);

private:
    [[nodiscard]] QString whatIsKept() const;
    void addFields(QFormLayout &form);
    void fillWays();
    void addWords(QFormLayout &form);
    void addRow(QFormLayout &form, const QString &name, QWidget *input);
    void keep();
    void refuse(QWidget &field, const QString &why);

    QStringList m_files;
    Source m_into;
    QTimeZone m_zone;
    NoticeBar *m_notice;
    QComboBox *m_way = nullptr;
    QLineEdit *m_title = nullptr; ///< of a new source of words; null otherwise
    QLineEdit *m_publisher = nullptr;
    QLineEdit *m_said = nullptr;
    QLineEdit *m_note = nullptr;
    QPlainTextEdit *m_words = nullptr; ///< null: there are several files
    QPushButton *m_keep;
};

} // namespace stet
