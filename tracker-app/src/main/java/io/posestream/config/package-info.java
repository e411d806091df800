/**
 * Reads, validates and explains the settings: file, then environment, then flags; all faults at once, before anything
 * native is loaded.
 *
 * <pre>
 *  Settings (interface) --read off--> SettingsCatalogue --> schema, suggestions, explanation
 *  file, environment, flags --SettingsReader, SettingsRules--> Settings --StreamSettings--> what holds for one stream
 * </pre>
 */
@NullMarked
package io.posestream.config;

import org.jspecify.annotations.NullMarked;
