// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

#include <QDialog>
#include <QHash>
#include <QTimeZone>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class NoticeBar;
class PlainLabel;

/// The fields of a source, to be changed or filled in. What the desk refuses is said at the field
/// that it is about. Keeps nothing itself: `saveRequested` does. What was typed goes only when a
/// person says so. UI thread.
class SourceEditor : public QDialog
{
    Q_OBJECT

public:
    /// A `source` without an id is a new one. Moments are typed by the clock of `zone`.
    SourceEditor(const Source &source, const QTimeZone &zone, QWidget *parent);

    /// Names of publishers and agencies that are offered while one is typed.
    void setKnownNames(const QStringList &names);

    [[nodiscard]] const Source &before() const;
    /// The desk did not take it.
    void refuse(const Error &error);

    /// Whether a person typed anything that is not saved. What was said of fields is gone then.
    [[nodiscard]] bool isChanged();
    void reject() override;

Q_SIGNALS:
    void saveRequested(const stet::Source &source);

private:
    enum class Field {
        Type,
        Title,
        Publisher,
        Authors,
        Issued,
        Accessed,
        Url,
        CanonicalUrl,
        ArchiveUrl,
        Doi,
        Language,
        Origin,
        Terms,
        Embargo,
        Note,
        Key,
        Container,
        Volume,
        Issue,
        Pages,
        Issn,
        Isbn
    };

    void addFields(QFormLayout &form, QWidget *page);
    void addWorkFields(QFormLayout &form, QWidget *page);
    /// Those that works of the chosen type have, and those where something stands.
    void showWorkFields(QFormLayout &form);
    QLineEdit *addLine(QFormLayout &form,
                       QWidget *page,
                       Field field,
                       const QString &name,
                       const QString &text,
                       const QString &hint = {});
    void addRow(QFormLayout &form, Field field, const QString &name, QWidget *input);
    void addOrigin(QFormLayout &form, Field field, QWidget *input);
    void showOrigins();
    /// As a source has it, or CSL where it stands beside a source's fields; empty for what no page
    /// fills.
    [[nodiscard]] static QString nameOf(Field field);
    [[nodiscard]] bool isAsRead(Field field) const;
    [[nodiscard]] QString lineOf(Field field) const;
    void save();
    /// The source as typed; false where a field is no value, which is said there.
    bool take(Source &source);
    void showFault(Field field, const QString &why);
    void clearFaults();

    Source m_before;
    QTimeZone m_zone;
    QHash<Field, QLineEdit *> m_lines;
    QHash<Field, PlainLabel *> m_faults;
    QHash<Field, PlainLabel *> m_origins; ///< of the fields that a page filled
    QComboBox *m_type = nullptr;
    QComboBox *m_terms = nullptr;
    QPlainTextEdit *m_authors = nullptr;
    QPlainTextEdit *m_note = nullptr;
    NoticeBar *m_notice;
    QPushButton *m_save;
};

} // namespace stet
